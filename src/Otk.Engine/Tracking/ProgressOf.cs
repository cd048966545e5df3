using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>
/// How far SPECs are: ticked items of all. Reports are found by their names and read only for SPECs that are asked for.
/// </summary>
internal sealed class ProgressOf(DocumentStore store)
{
    private readonly Lazy<Dictionary<string, string>> _reports = new(() =>
        store
            .Files(DocumentKind.Report)
            .Select(f => (Path: f, Name: DerivedName.Parse(Path.GetFileNameWithoutExtension(f))))
            .Where(f => f.Name is not null)
            .DistinctBy(f => new DocumentId(f.Name!.SpecId).Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(f => new DocumentId(f.Name!.SpecId).Stem, f => f.Path, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>
    /// How many items of a SPEC are ticked, of how many; none for other documents. Where there is no report, the SPEC's
    /// own boxes count.
    /// </summary>
    public (int Done, int Total) Of(Document document)
    {
        if (document.Kind != DocumentKind.Spec)
            return default;
        if (!_reports.Value.TryGetValue(document.Id.Stem, out var path))
            return document.Boxes;
        if (!store.Read(DocumentKind.Report, path).TryGet(out var report, out _))
            return default;
        var items = TrackedItems.Of(document, report);
        return (items.Count(i => i.Done), items.Count);
    }
}
