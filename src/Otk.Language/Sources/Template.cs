using Otk.Language.Templates;

namespace Otk.Language.Sources;

/// <summary>A sentence template: its text, where it stands and what it was read as.</summary>
public sealed record Template(string Text, GrammarLocation At, TemplateNode Root)
{
    /// <summary>The rule of a lower layer that this one takes the place of; null where there is none.</summary>
    internal Template? Before { get; init; }

    /// <summary>How many nodes it has, with those of the rule that it takes the place of and uses.</summary>
    internal long Size { get; init; }
}
