namespace Otk.Language.Matching;

/// <summary>What an arc of the automaton consumes.</summary>
internal enum ArcKind : byte
{
    /// <summary>The token of a word of the vocabulary; the label is the word.</summary>
    Word,

    /// <summary>A value of a list; the label is the list.</summary>
    List,

    /// <summary>A number of a range; the label is the list.</summary>
    Range,

    /// <summary>The first token of a free text.</summary>
    FirstOfText,

    /// <summary>A further token of a free text.</summary>
    MoreOfText,

    /// <summary>A word of a title that names a document.</summary>
    NameWord,

    /// <summary>A word of a title that stands behind the noun, with nothing between: "plan dark mode".</summary>
    BareNameWord,

    /// <summary>A word of an owner's name.</summary>
    OwnerWord,

    /// <summary>A value that a recognizer reads; the label is its name.</summary>
    Value,

    /// <summary>What a rule reads that is an automaton of its own; the label is its number.</summary>
    Rule,
}
