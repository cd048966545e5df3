namespace Otk.Workspace.Markdown;

/// <summary>A heading and what stands under it, up to the next heading of any level.</summary>
/// <param name="Level">1 to 6; 0 for what stands before the first heading.</param>
/// <param name="Heading">The heading's text.</param>
/// <param name="Text">The paragraphs as written, without lists, code and comments.</param>
/// <param name="Items">The items of all lists, nested ones too, in order.</param>
/// <param name="Line">The heading's line in the text that was read, from 1; 0 where there is no heading.</param>
public sealed record MarkdownSection(
    int Level,
    string Heading,
    string Text,
    IReadOnlyList<MarkdownItem> Items,
    int Line
);
