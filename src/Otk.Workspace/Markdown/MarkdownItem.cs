namespace Otk.Workspace.Markdown;

/// <summary>An item of a list in a document, with its places in the text that was read.</summary>
/// <param name="Text">What it says, on one line, without bullet and box.</param>
/// <param name="Mark">What its box holds: a blank, an <c>x</c>, or a mark of what is begun, put off or called off; null
/// where it has no box.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Box">Offset of the character inside the box; -1 where it has none.</param>
/// <param name="End">Offset of the line behind the whole item, with all that stands in it.</param>
/// <param name="Indent">What a line of its own has before it to stand in the item: marks of quotes, and blanks.</param>
/// <param name="Inner">The items that stand in it, at the next depth.</param>
/// <param name="TextStart">Offset of what it says, behind bullet and box.</param>
/// <param name="TextEnd">Offset behind the last character of what it says.</param>
public sealed record MarkdownItem(
    string Text,
    char? Mark,
    int Line,
    int Box,
    int End,
    string Indent,
    IReadOnlyList<MarkdownItem> Inner,
    int TextStart,
    int TextEnd
)
{
    /// <summary>True where it is ticked; null where it has no box.</summary>
    public bool? Done => Mark is null ? null : Mark is 'x' or 'X';
}
