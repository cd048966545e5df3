namespace Otk.Language.Sources;

/// <summary>Templates of one intent that share slots, context and examples.</summary>
public sealed class IntentBlock
{
    /// <summary>Where the block begins.</summary>
    public required GrammarLocation At { get; init; }

    /// <summary>
    /// The layer that it comes from: 0 is the grammar itself, and each that extends it is one higher.
    /// </summary>
    public required int Layer { get; init; }

    /// <summary>The templates.</summary>
    public List<Template> Sentences { get; } = [];

    /// <summary>The frame that more templates are made of; null for none, and when they were made.</summary>
    public Frame? Frame { get; set; }

    /// <summary>Slots that every reading of these templates has, with their values.</summary>
    public Dictionary<string, string> Slots { get; } = [];

    /// <summary>What the context must have: a key, and the values that will do (empty for any).</summary>
    public Dictionary<string, ContextRule> RequiresContext { get; } = [];

    /// <summary>What the context must not have.</summary>
    public Dictionary<string, ContextRule> ExcludesContext { get; } = [];

    /// <summary>Lists of this block only.</summary>
    public Dictionary<string, ListSource> Lists { get; } = [];

    /// <summary>Expansion rules of this block only.</summary>
    public Dictionary<string, Template> Rules { get; } = [];

    /// <summary>Phrases that must be read as this intent.</summary>
    public List<string> Examples { get; } = [];

    /// <summary>Phrases that must not be.</summary>
    public List<string> Not { get; } = [];

    /// <summary>What the block says of its clauses.</summary>
    internal ClauseFlags Flags { get; set; }

    /// <summary>Decides between readings that are otherwise as good; the higher wins.</summary>
    public int Priority { get; set; }
}
