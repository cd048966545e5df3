using Otk.Workspace.Text;

namespace Otk.Workspace.Templates;

/// <summary>Fills the sections of a Markdown text that have nothing in them but comments and blank lines.</summary>
internal static class EmptySections
{
    public static string Fill(string markdown, IReadOnlyDictionary<string, string> sections)
    {
        if (sections.Count == 0)
            return markdown;
        var lines = markdown.Split('\n').ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (
                Heading(lines[i]) is { } heading
                && sections.TryGetValue(heading, out var text)
                && text.Length > 0
                && IsEmpty(lines, i + 1)
            )
            {
                var carriage = lines[i].EndsWith('\r') ? "\r" : "";
                lines.Insert(i + 1, string.Join(carriage + "\n", TextLine.TextsOf(text)) + carriage);
            }
        }

        return string.Join('\n', lines);
    }

    private static string? Heading(string line) =>
        line.StartsWith('#') ? line.TrimStart('#').Trim().TrimEnd('#').Trim() : null;

    private static bool IsEmpty(List<string> lines, int from)
    {
        var inComment = false;
        foreach (var line in lines.Skip(from).Select(l => l.Trim()))
        {
            if (!inComment && line.StartsWith('#'))
                return true;
            var rest = line;
            while (rest.Length > 0)
            {
                if (!inComment && !rest.StartsWith("<!--", StringComparison.Ordinal))
                    return false;
                var end = rest.IndexOf("-->", StringComparison.Ordinal);
                inComment = end < 0;
                rest = inComment ? "" : rest[(end + 3)..].Trim();
            }
        }

        return true;
    }
}
