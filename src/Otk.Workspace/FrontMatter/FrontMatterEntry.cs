namespace Otk.Workspace.FrontMatter;

/// <summary>One top-level key of a front matter block and its value.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Value">The text of a scalar value, unquoted; null for a list, a mapping or a block scalar.</param>
/// <param name="Style">How the value is written.</param>
/// <param name="Start">Offset of the value's first character in the file's text.</param>
/// <param name="End">Offset after the value's last character.</param>
/// <param name="Line">Line of the key in the file, from 1.</param>
public sealed record FrontMatterEntry(string Key, string? Value, ScalarStyle Style, int Start, int End, int Line);
