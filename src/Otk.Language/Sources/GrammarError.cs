namespace Otk.Language.Sources;

/// <summary>A mistake in a grammar file, and where it is.</summary>
public sealed record GrammarError(string Message, GrammarLocation At)
{
    /// <inheritdoc/>
    public override string ToString() => $"{At}: {Message}";
}
