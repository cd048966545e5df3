using Otk.Engine.References;
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
            linked.AddRange(
                all.Documents.Where(d =>
                    d.Path != document.Path && (Links.Names(document, d) || Links.Names(d, document))
                )
            );
        }

        // Reports and logs are found by their names.
        if (document.Kind == DocumentKind.Spec)
        {
            var files = new SpecFiles(context, document);
            var paths = files.LogPaths.Select(l => (DocumentKind.Log, l));
            foreach (
                var (kind, path) in files.ReportPath is { } report
                    ? paths.Prepend((DocumentKind.Report, report))
                    : paths
            )
            {
                if (context.Store.Read(kind, path).TryGet(out var derived, out var problem))
                    linked.Add(derived);
                else
                    damaged.Add(problem);
            }
        }

        return new DocumentSet(linked, damaged);
    }
}
