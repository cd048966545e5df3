using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Phrases;

/// <summary>What single words and parts of a phrase are, where the phrase is not understood.</summary>
/// <remarks>The grammar reads them behind a mark that nobody types.</remarks>
internal sealed class PartReader(SmallQuestions questions)
{
    private const string Mark = "⁂ ⁂ ";

    /// <summary>A part of a command: a status, an item, an owner; null for anything else.</summary>
    public Capture? Part(string text) => Read(text) is { Intent: "_part", Captures: [var part] } ? part : null;

    /// <summary>True for a word that takes back or doubts: "don't", "maybe".</summary>
    public bool IsHesitation(string word) => Read(word) is { Intent: "_hesitates" };

    /// <summary>True for a word that begins a question which yes or no answers: "is", "has".</summary>
    public bool Asks(string word) => Read(word) is { Intent: "_asks" };

    /// <summary>True for words that set a condition and are only polite: "if you don't mind".</summary>
    public bool IsPolite(string words) => Read(words) is { Intent: "_courteous" };

    /// <summary>True for a word that tells nothing of what is asked for: "the", "back".</summary>
    public bool IsLittle(string word) => Read(word) is { Intent: "_little" };

    /// <summary>True for words that name nothing that is there: "a shiny", "one more".</summary>
    public bool IsIndefinite(string words) => Read(words) is { Intent: "_indefinite" };

    /// <summary>True for words that were not read and may turn what was read into its opposite.</summary>
    public bool IsContrary(string unread) =>
        new Phrase(unread).Tokens.Any(t => Read(t.Folded) is { Intent: "_hesitates" or "_turns" });

    private Clause? Read(string text) =>
        questions.Best(Mark + text) is { Corrections.Count: 0, Clauses: [var clause] } ? clause : null;
}
