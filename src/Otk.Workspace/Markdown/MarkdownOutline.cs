using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Otk.Workspace.Text;

namespace Otk.Workspace.Markdown;

/// <summary>The sections of a Markdown text, with their paragraphs and list items.</summary>
/// <remarks>
/// Only blocks are read (CommonMark 0.31.2, chapters 4 and 5); what stands inside a line is text. Reading takes time in
/// proportion to the text.
/// </remarks>
public static partial class MarkdownOutline
{
    private static readonly Lazy<MarkdownPipeline> _blocks = new(MakePipeline);

    /// <summary>Reads the sections in order. Code blocks and HTML comments are passed over.</summary>
    /// <exception cref="TooDeepException">The text has lists or quotes nested deeper than can be read.</exception>
    public static IReadOnlyList<MarkdownSection> Read(string markdown)
    {
        var sections = new List<MarkdownSection>();
        var (level, heading, line) = (0, "", 0);
        var paragraphs = new List<string>();
        var items = new List<MarkdownItem>();
        foreach (var block in Parse(markdown))
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
                case ContainerBlock:
                    items.AddRange(Items(markdown, [block]).SelectMany(WithInner));
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
                sections.Add(
                    new MarkdownSection(
                        level,
                        heading,
                        string.Join("\n\n", paragraphs.Select(WithoutComments).Where(p => p.Length > 0)),
                        [.. items],
                        line
                    )
                );
            paragraphs.Clear();
            items.Clear();
        }
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Replace<Markdig.Parsers.ParagraphBlockParser>(new PlainParagraphs());
        return builder.Build();
    }

    private static MarkdownDocument Parse(string markdown)
    {
        // Parsing takes the square of the depth, before the library says that it is too deep.
        if (Nesting.DeepestLine(markdown) is not null && Nesting.Levels(markdown) > Nesting.Most)
            throw new TooDeepException();
        try
        {
            return Markdig.Markdown.Parse(markdown, _blocks.Value);
        }
        catch (ArgumentException e)
        {
            // The library has a limit to how deep blocks may be nested, and says so in this way.
            throw new TooDeepException(e);
        }
    }

    // Of lists, and of what stands in block quotes and callouts.
    private static List<MarkdownItem> Items(string markdown, IEnumerable<Block> blocks)
    {
        var items = new List<MarkdownItem>();
        foreach (var block in blocks.OfType<ContainerBlock>())
        {
            if (block is ListItemBlock item)
                items.AddRange(ItemOf(markdown, item));
            else
                items.AddRange(Items(markdown, block));
        }

        return items;
    }

    // What stands in an item that says nothing itself is lifted to its place.
    private static List<MarkdownItem> ItemOf(string markdown, ListItemBlock item)
    {
        var inner = Items(markdown, item);
        if (
            item.FirstOrDefault() is not ParagraphBlock paragraph
            || ItemText().Match(WithoutComments(OneLine(Source(markdown, paragraph)))) is not { Success: true } match
        )
            return inner;
        var start = paragraph.Span.Start;
        while (markdown[start] is ' ' or '\t')
            start++;
        var box = match.Groups["box"];
        char? mark = box.Success ? box.Value[0] : null;
        var text = box.Success ? start + 3 : start;
        while (markdown[text] is ' ' or '\t')
            text++;
        var end = TextLine.At(markdown, EndOf(item)).Next;
        return
        [
            new MarkdownItem(
                match.Groups["text"].Value,
                mark,
                paragraph.Line + 1,
                box.Success ? start + 1 : -1,
                end,
                IndentAt(markdown, start),
                inner,
                text,
                text + Said(markdown[text..(paragraph.Span.End + 1)]).Length
            ),
        ];
    }

    /// <summary>A text without the HTML comments in it, which are for whoever writes it.</summary>
    public static string WithoutComments(string text) =>
        text.Contains("<!--", StringComparison.Ordinal) ? Comment().Replace(text, "").Trim() : text;

    // Up to the comment at its end, which stays where the item is reworded.
    private static string Said(string text) => LastComment().Replace(text, "").TrimEnd();

    private static IEnumerable<MarkdownItem> WithInner(MarkdownItem item) =>
        item.Inner.SelectMany(WithInner).Prepend(item);

    // By what stands in it: a container may also count the blank lines behind it.
    private static int EndOf(Block block) =>
        block is ContainerBlock { Count: > 0 } container ? container.Max(EndOf) : block.Span.End;

    // The line up to an offset, with blanks in the place of bullets and numbers, so that what follows stands in the
    // same item.
    private static string IndentAt(string markdown, int offset)
    {
        var start = offset;
        while (start > 0 && markdown[start - 1] is not ('\n' or '\r'))
            start--;
        var indent = new StringBuilder();
        foreach (var c in markdown.AsSpan(start, offset - start).TrimStart('\uFEFF'))
            indent.Append(c is '>' or '\t' ? c : ' ');
        return indent.ToString();
    }

    private static string HeadingText(string markdown, HeadingBlock heading) =>
        HeadingMarks().Replace(OneLine(Source(markdown, heading)), "");

    private static string Source(string markdown, Block block) =>
        markdown.Substring(block.Span.Start, block.Span.Length).Trim();

    // A paragraph that runs over lines of a quote has the quote's mark before each.
    private static string OneLine(string text) =>
        string.Join(
            ' ',
            TextLine
                .TextsOf(text)
                .Select((l, i) => i == 0 ? l : QuoteMarks().Replace(l, ""))
                .SelectMany(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );

    // An item whose box has nothing behind it is a place to write, not an item. Marks of what is begun, put off or
    // called off are open.
    [GeneratedRegex("^(\\[(?<box>[ xX~/-])\\] +)?(?!\\[[ xX~/-]\\]$)(?<text>\\S.*)$")]
    private static partial Regex ItemText();

    [GeneratedRegex(" *<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("(\\s*<!--((?!-->).)*-->)+\\s*$", RegexOptions.Singleline)]
    private static partial Regex LastComment();

    [GeneratedRegex("^[ \\t]*(>[ \\t]?)+")]
    private static partial Regex QuoteMarks();

    [GeneratedRegex("^#{1,6} *| *#*$| *[-=]{3,}$")]
    private static partial Regex HeadingMarks();
}
