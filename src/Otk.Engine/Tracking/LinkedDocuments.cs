using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>What a document is linked to: plan ↔ specs ↔ reports and logs.</summary>
internal static class LinkedDocuments
{
    /// <summary>The documents, plans first, then specs, reports and logs, each in order of creation.</summary>
    public static DocumentSet Of(EngineContext context, Document document)
    {
        var damaged = new List<Problem>();
        var linked = new List<Document>();
        foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec })
        {
            var all = context.Store.All(kind);
            damaged.AddRange(all.Damaged);
            linked.AddRange(all.Links.Of(document));
        }

        if (document.Kind == DocumentKind.Spec)
        {
            var derived = OfSpec(context.Store, document);
            linked.AddRange(derived.Documents);
            damaged.AddRange(derived.Damaged);
        }

        return new DocumentSet(linked, damaged);
    }

    /// <summary>The report and the logs of a SPEC; they are found by their names.</summary>
    public static DocumentSet OfSpec(DocumentStore store, Document spec)
    {
        var files = new SpecFiles(store, spec);
        var (read, damaged) = (new List<Document>(), new List<Problem>());
        var paths = files.LogPaths.Select(l => (DocumentKind.Log, l));
        foreach (
            var (kind, path) in files.ReportPath is { } report ? paths.Prepend((DocumentKind.Report, report)) : paths
        )
        {
            if (store.Read(kind, path).TryGet(out var derived, out var problem))
                read.Add(derived);
            else
                damaged.Add(problem);
        }

        return new DocumentSet(read, damaged);
    }
}
