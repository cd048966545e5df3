namespace Otk.Model.Problems;

/// <summary>
/// A place in a file: its path as the user would type it, and where known a line (from 1) and what stands there.
/// </summary>
public sealed record SourceLocation(string Path, int? Line = null, string? What = null)
{
    /// <summary><c>ai_docs/plans/x.md, line 6 (status)</c>.</summary>
    public override string ToString() =>
        Path + (Line is { } line ? $", line {line}" : "") + (What is null ? "" : $" ({What})");
}
