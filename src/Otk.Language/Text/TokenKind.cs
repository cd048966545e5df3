namespace Otk.Language.Text;

/// <summary>The kinds of token.</summary>
public enum TokenKind
{
    /// <summary>
    /// Letters and digits, with hyphens, dots, slashes and apostrophes between them: <c>don't</c>, <c>api/v1</c>,
    /// <c>PLAN-auth</c>.
    /// </summary>
    Word,

    /// <summary>One punctuation mark.</summary>
    Punctuation,

    /// <summary>A quoted text or code span, marks included; what is in it is never read as words.</summary>
    Quoted,

    /// <summary>An <c>@name</c>.</summary>
    Mention,

    /// <summary>A <c>--flag</c>.</summary>
    Flag,

    /// <summary>A line break.</summary>
    LineBreak,

    /// <summary>
    /// What stands around words and says nothing: list bullets, emphasis, quote marks of mail, code fences, emoji.
    /// </summary>
    Noise,
}
