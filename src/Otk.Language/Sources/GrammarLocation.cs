namespace Otk.Language.Sources;

/// <summary>A place in a grammar file; line and column from 1.</summary>
public sealed record GrammarLocation(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
