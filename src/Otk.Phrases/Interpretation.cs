using Otk.Language;
using Otk.Language.Matching;
using Otk.Language.Sources;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>What a phrase means.</summary>
public sealed record Interpretation
{
    /// <summary>The phrase as typed.</summary>
    public required string Phrase { get; init; }

    /// <summary>Whether it was understood.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>
    /// The intents in the order in which they are to be carried out; empty where it was not understood.
    /// </summary>
    public IReadOnlyList<Intent> Intents { get; init; } = [];

    /// <summary>Other readings that are as good; empty unless it is ambiguous.</summary>
    public IReadOnlyList<IReadOnlyList<Intent>> Alternatives { get; init; } = [];

    /// <summary>The parts that were recognised, in order of the phrase.</summary>
    public IReadOnlyList<EntityMatch> Spans { get; init; } = [];

    /// <summary>The typos that were repaired.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>
    /// What was read of a phrase that was not understood, and the words that were not; null where that is nothing, and
    /// where the phrase takes it back.
    /// </summary>
    public Partly? Partly { get; init; }

    /// <summary>
    /// Words behind what was understood that could not be used; only where nothing is changed by it. Empty for none.
    /// </summary>
    public IReadOnlyList<EntityMatch> Unread { get; init; } = [];

    /// <summary>Phrases near to this one that would be understood; empty unless it was not.</summary>
    public IReadOnlyList<string> Suggestions => _suggestions ??= SuggestionsWhenAsked();

    /// <summary>The same, before anybody asks for them.</summary>
    internal Func<IReadOnlyList<string>> SuggestionsWhenAsked { get; init; } = () => [];

    private IReadOnlyList<string>? _suggestions;

    /// <summary>
    /// Where the templates of grammars added to the built-in one stand that read the phrase; empty where none did.
    /// </summary>
    public IReadOnlyList<GrammarLocation> AddedTemplates { get; init; } = [];

    /// <summary>
    /// True where it was not read, since it has more than <see cref="Grammar.MostWords"/> or
    /// <see cref="Grammar.MostClauses"/>.
    /// </summary>
    public bool IsTooLong { get; init; }

    /// <summary>
    /// What was asked for and otk cannot do yet, as a verb with its object: "set a due date"; null for nothing.
    /// </summary>
    public string? Lack { get; init; }

    /// <summary>Offset in the phrase up to which some reading went; its length where it was understood.</summary>
    public int ReadUpTo { get; init; }
}
