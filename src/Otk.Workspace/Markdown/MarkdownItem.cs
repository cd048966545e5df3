namespace Otk.Workspace.Markdown;

/// <summary>An item of a list in a document.</summary>
/// <param name="Text">What it says, on one line, without bullet and box.</param>
/// <param name="Done">True where it is ticked; null where it has no box.</param>
/// <param name="Line">Its line in the text that was read, from 1.</param>
public sealed record MarkdownItem(string Text, bool? Done, int Line);
