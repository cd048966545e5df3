namespace Otk.Language.Text;

/// <summary>A piece of a phrase.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character in the phrase (UTF-16).</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Folded">Its characters in lower case, with plain apostrophes and without accents: what words are
/// compared by.</param>
public readonly record struct Token(TokenKind Kind, int Start, int End, string Folded);
