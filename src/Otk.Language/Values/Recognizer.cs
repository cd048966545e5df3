using Pidgin;

namespace Otk.Language.Values;

/// <summary>A kind of value that a slot may hold: its name and the parser that reads one.</summary>
/// <param name="Name">The name, as a slot has it: <c>number</c> for <c>{number}</c>.</param>
/// <param name="Make">
/// Makes the parser, from the words of the grammar's language. It is asked where a slot of the name may stand, and
/// gives every end that the value may have, and at each end every value; what it leaves out is never ambiguous.
/// </param>
public sealed record Recognizer(string Name, Func<Words, Parser<char, IEnumerable<Found>>> Make)
{
    /// <summary>
    /// True where the value names something. A clause behind a free text needs one: "… and archive PLAN-7" is a
    /// command, "… and archive everything" may be the text's own.
    /// </summary>
    public bool Names { get; init; }

    /// <summary>True where a word that is such a value is never a word of another thing's name.</summary>
    public bool IsApart { get; init; }

    /// <summary>
    /// True for a token that a value may begin with: what is quickly seen to begin none is not given to the parser.
    /// </summary>
    public BeginsWith Begins { get; init; } = (_, _) => true;

    /// <summary>The most characters that it takes beyond a token: what is longer is no value.</summary>
    public int Longest { get; init; } = 500;

    /// <summary>Texts that it reads, for phrases made at random; none where any word will do.</summary>
    public Func<Words, IReadOnlyList<string>> Samples { get; init; } = _ => [];

    /// <summary>
    /// Reads what the parser does not: given the whole phrase and the moment, every value in it with the place where it
    /// begins. Asked once a phrase, where a slot may stand and the phrase has one of the <see cref="RareWords"/>, if
    /// the parser read nothing or such a word stands behind what it read; null for none.
    /// </summary>
    public RareReader? Rare { get; init; }

    /// <summary>The table of the words without which no rare form is said.</summary>
    public string RareWords { get; init; } = "";
}

/// <summary>Reads the rare forms of a value in a text.</summary>
/// <param name="text">The text.</param>
/// <param name="now">The moment, in local time.</param>
public delegate IEnumerable<(int Start, Found Found)> RareReader(string text, DateTime now);

/// <summary>True where a value may begin with a token, as far as a glance tells.</summary>
/// <param name="token">The token's characters as typed; there is at least one.</param>
/// <param name="words">The words of the grammar's language.</param>
public delegate bool BeginsWith(ReadOnlySpan<char> token, Words words);
