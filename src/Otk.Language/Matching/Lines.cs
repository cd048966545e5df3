using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>Where the lines of a phrase begin, and which of them ask for nothing.</summary>
internal sealed class Lines
{
    // Marks before a line's first word; a row of them is no opening.
    private const int MostMarks = 4;
    private readonly bool[] _begin;
    private readonly bool[] _askNothing;

    /// <summary>Looks a phrase through.</summary>
    public Lines(Phrase phrase)
    {
        var tokens = phrase.Array;
        (_begin, _askNothing) = (new bool[tokens.Length], new bool[tokens.Length]);
        for (int i = 0, marks = 0; i < tokens.Length; i++)
        {
            var isFirst = i == 0 || tokens[i - 1].Kind == TokenKind.LineBreak;
            marks = i > 0 && tokens[i - 1].Kind == TokenKind.Noise ? marks + 1 : 0;
            _begin[i] = isFirst || (marks is > 0 and <= MostMarks && _begin[i - 1]);
            _askNothing[i] = isFirst
                ? tokens[i].Kind == TokenKind.Noise && AsksNothing(phrase.TextOf(tokens[i]).Trim())
                : _askNothing[i - 1] && tokens[i].Kind != TokenKind.LineBreak;
        }
    }

    /// <summary>True for a token that nothing but marks stand before in its line.</summary>
    public bool BeginAt(int token) => _begin[token];

    /// <summary>True for a token of a heading, or of an item whose box is ticked.</summary>
    public bool AskNothingAt(int token) => _askNothing[token];

    private static bool AsksNothing(string opening) =>
        opening.Trim('#').Length == 0 || opening.EndsWith("[x]", StringComparison.OrdinalIgnoreCase);
}
