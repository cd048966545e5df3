namespace Otk.Language.Grammar;

/// <summary>A sentence template: its text, where it stands and what it was read as.</summary>
public sealed record Template(string Text, GrammarLocation At, TemplateNode Root)
{
    /// <summary>The rule of a lower layer that this one takes the place of; null where there is none.</summary>
    internal Template? Before { get; init; }
}
