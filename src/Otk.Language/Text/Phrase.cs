namespace Otk.Language.Text;

/// <summary>
/// What a user typed, and its tokens. The text is never rewritten: every span points at the user's own characters.
/// </summary>
public sealed class Phrase
{
    /// <summary>Cuts the text into tokens.</summary>
    public Phrase(string text)
    {
        Text = text;
        Array = [.. Tokenizer.Tokenize(text)];
    }

    /// <summary>The text as typed.</summary>
    public string Text { get; }

    /// <summary>The tokens in order.</summary>
    public IReadOnlyList<Token> Tokens => Array;

    /// <summary>The same, without an interface between.</summary>
    internal Token[] Array { get; }

    /// <summary>The user's characters of a token.</summary>
    public string TextOf(Token token) => Text[token.Start..token.End];
}
