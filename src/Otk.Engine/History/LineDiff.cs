using Otk.Workspace.Text;

namespace Otk.Engine.History;

/// <summary>
/// The lines in which two texts differ, as <c>- line</c> and <c>+ line</c>, without those that they begin and end with
/// in common.
/// </summary>
internal static class LineDiff
{
    private const int Shown = 20;

    /// <summary>The differing lines, at most a screen of them.</summary>
    public static IReadOnlyList<string> Between(string before, string after)
    {
        string[] a = [.. TextLine.TextsOf(before)],
            b = [.. TextLine.TextsOf(after)];
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        List<string> lines = [.. a[start..^end].Select(l => "- " + l), .. b[start..^end].Select(l => "+ " + l)];
        return lines.Count switch
        {
            0 => ["line ends differ"],
            > Shown => [.. lines.Take(Shown), $"… and {lines.Count - Shown} more lines"],
            _ => lines,
        };
    }
}
