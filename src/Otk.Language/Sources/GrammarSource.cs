namespace Otk.Language.Sources;

/// <summary>A grammar as its files say it: templates read, nothing expanded or resolved yet.</summary>
public sealed class GrammarSource
{
    /// <summary>The intents by name, each with its blocks of templates in order.</summary>
    public Dictionary<string, List<IntentBlock>> Intents { get; } = [];

    /// <summary>The lists by name.</summary>
    public Dictionary<string, ListSource> Lists { get; } = [];

    /// <summary>The expansion rules by name.</summary>
    public Dictionary<string, Template> Rules { get; } = [];

    /// <summary>The verbs of each sense.</summary>
    public Dictionary<string, List<Verb>> Verbs { get; } = new(StringComparer.Ordinal);

    /// <summary>The ways to ask for anything, which frames are put into.</summary>
    public List<Template> Constructions { get; } = [];

    /// <summary>Words that may be passed over wherever they stand between words of a template.</summary>
    public List<Template> SkipWords { get; } = [];

    /// <summary>How several clauses make one phrase; null where a phrase is always one clause.</summary>
    public ClauseSource? Clauses { get; set; }

    /// <summary>The tables of words that values are read by, as the grammar has them.</summary>
    public Dictionary<string, Dictionary<string, string>> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that look like a typo of a template's word and are not.</summary>
    public List<string> NotTypos { get; } = [];

    /// <summary>Words that are never part of a name: "the auth plan and the search plan" names two.</summary>
    public List<string> NotNames { get; } = [];

    /// <summary>Words that are never part of a name behind its noun: "archive plan search tomorrow" names no
    /// plan.</summary>
    public List<string> NotBareNames { get; } = [];

    /// <summary>Words that are never part of an owner's name.</summary>
    public List<string> NotOwners { get; } = [];

    /// <summary>Templates that also read nothing at all; found when the grammar is compiled.</summary>
    public List<Template> ReadNothing { get; } = [];

    /// <summary>Rules that the files of one layer give twice, and where the second stands: it alone is used.</summary>
    public List<(string Rule, GrammarLocation At)> Twice { get; } = [];

    /// <summary>
    /// True where a layer gives a rule or a list anew that one below has: what the layers below say may have changed.
    /// </summary>
    public bool ChangesBelow { get; internal set; }

    /// <summary>The mistakes met while reading.</summary>
    public List<GrammarError> Errors { get; } = [];

    /// <summary>The tables of words that values are read by.</summary>
    internal Dictionary<string, IReadOnlyDictionary<string, string>> WordTables() =>
        Words.ToDictionary(t => t.Key, t => (IReadOnlyDictionary<string, string>)t.Value, StringComparer.Ordinal);
}
