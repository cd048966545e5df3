using Otk.Workspace.Documents;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Tracking;

/// <summary>
/// The items of work of a SPEC: those of its scout report, then the boxes of the SPEC itself that the report lacks.
/// </summary>
/// <remarks>
/// Two items with the same words are two: the first in the report is the first in the SPEC, and so on.
/// </remarks>
internal static class TrackedItems
{
    /// <summary>What begins the line under an item that tells what shows that it is done.</summary>
    public const string Evidence = "evidence: ";

    // What scouting puts before an item about tests.
    private const string Ensure = "Ensure ";

    /// <summary>The items in order.</summary>
    /// <param name="spec">The SPEC; null where only the report is there.</param>
    /// <param name="report">Its scout report; null where there is none.</param>
    public static IReadOnlyList<TrackedItem> Of(Document? spec, Document? report)
    {
        var inSpec = Boxes(spec);
        var items = new List<TrackedItem>();
        foreach (var item in Boxes(report))
        {
            var same = inSpec.Find(i => Same(i.Text, item.Text));
            if (same is not null)
                inSpec.Remove(same);
            items.Add(new TrackedItem(items.Count + 1, item.Text, item.Done == true, item, same));
        }

        foreach (var item in inSpec)
            items.Add(new TrackedItem(items.Count + 1, item.Text, item.Done == true, null, item));
        return items;
    }

    private static List<MarkdownItem> Boxes(Document? document) =>
        document is null ? [] : [.. document.Outline.SelectMany(s => s.Items).Where(i => i.Done is not null)];

    /// <summary>True where an item of a SPEC and one of its report say the same.</summary>
    internal static bool Same(string inSpec, string inReport) =>
        inSpec.Equals(inReport, StringComparison.OrdinalIgnoreCase)
        || (
            inReport.StartsWith(Ensure, StringComparison.Ordinal)
            && inReport.AsSpan(Ensure.Length).Equals(inSpec, StringComparison.OrdinalIgnoreCase)
        );
}
