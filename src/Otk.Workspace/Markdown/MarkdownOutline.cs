using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Otk.Workspace.Markdown;

/// <summary>The sections of a Markdown text, with their paragraphs and list items.</summary>
public static partial class MarkdownOutline
{
    /// <summary>Reads the sections in order. Code blocks and HTML comments are passed over.</summary>
    public static IReadOnlyList<MarkdownSection> Read(string markdown)
    {
        var sections = new List<MarkdownSection>();
        var (level, heading, line) = (0, "", 0);
        var paragraphs = new List<string>();
        var items = new List<MarkdownItem>();
        foreach (var block in Markdig.Markdown.Parse(markdown))
        {
            switch (block)
            {
                case HeadingBlock next:
                    End();
                    (level, heading, line) = (next.Level, HeadingText(markdown, next), next.Line + 1);
                    break;
                case ParagraphBlock paragraph:
                    paragraphs.Add(Source(markdown, paragraph));
                    break;
                case ListBlock list:
                    items.AddRange(Items(markdown, list));
                    break;
                default:
                    break;
            }
        }

        End();
        return sections;

        void End()
        {
            if (level > 0 || paragraphs.Count > 0 || items.Count > 0)
                sections.Add(new MarkdownSection(level, heading, string.Join("\n\n", paragraphs), [.. items], line));
            paragraphs.Clear();
            items.Clear();
        }
    }

    private static IEnumerable<MarkdownItem> Items(string markdown, ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            foreach (var block in item)
            {
                if (block is ListBlock nested)
                {
                    foreach (var inner in Items(markdown, nested))
                        yield return inner;
                }
                else if (block is ParagraphBlock paragraph && ItemText().Match(OneLine(Source(markdown, paragraph))) is { Success: true } match)
                {
                    var box = match.Groups["box"];
                    yield return new MarkdownItem(match.Groups["text"].Value, box.Success ? box.Value is "x" or "X" : null, paragraph.Line + 1);
                }
            }
        }
    }

    private static string HeadingText(string markdown, HeadingBlock heading) =>
        HeadingMarks().Replace(OneLine(Source(markdown, heading)), "");

    private static string Source(string markdown, Block block) => markdown.Substring(block.Span.Start, block.Span.Length).Trim();

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // An item whose box has nothing behind it is a place to write, not an item.
    [GeneratedRegex("^(\\[(?<box>[ xX])\\] +)?(?!\\[[ xX]\\]$)(?<text>\\S.*)$")]
    private static partial Regex ItemText();

    [GeneratedRegex("^#{1,6} *| *#*$| *[-=]{3,}$")]
    private static partial Regex HeadingMarks();
}
