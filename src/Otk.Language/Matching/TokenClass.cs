using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>Which tokens may stand where no word is prescribed.</summary>
internal static class TokenClass
{
    /// <summary>
    /// A free text begins with a word, a code span or a sign; not with a quoted text, which would be one of its own.
    /// </summary>
    public static bool CanOpenText(Phrase phrase, Token token, int word) =>
        token.Kind switch
        {
            TokenKind.Word or TokenKind.Mention => true,
            TokenKind.Flag => word < 0,
            TokenKind.Quoted => phrase.Text[token.Start] == '`',
            TokenKind.Punctuation => token.Folded
                is not ("," or ";" or ":" or "." or "!" or "?" or ")" or "]" or "—" or "–" or "-" or "=" or "→" or "&"),
            _ => false,
        };

    /// <summary>A free text goes on to the end of its line; a flag that the grammar knows is none of it.</summary>
    public static bool CanContinueText(Token token, int word) =>
        token.Kind != TokenKind.LineBreak && !(token.Kind == TokenKind.Flag && word >= 0);

    /// <summary>A word of a title that names a document, unless it is an ID: no sign that parts clauses.</summary>
    public static bool CanName(Token token) =>
        token.Kind switch
        {
            TokenKind.Word => true,
            TokenKind.Punctuation => token.Folded is "&" or "+" or "#" or "/" or "-" or "(" or ")" or "'" or "%",
            _ => false,
        };

    /// <summary>A word of an owner's name, unless it is an ID.</summary>
    public static bool CanBeOwner(Token token) =>
        token.Kind switch
        {
            TokenKind.Word => token.Folded is not ['v', >= '0' and <= '9', ..],
            TokenKind.Punctuation => token.Folded is "&" or "+" or "/" or "-",
            _ => false,
        };
}
