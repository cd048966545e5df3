using Otk.Language.Values;

namespace Otk.Language.Matching;

/// <summary>A value that was read at a token.</summary>
/// <param name="End">Index behind its last token.</param>
/// <param name="Start">Offset in the phrase of the character that it was read from.</param>
/// <param name="Found">The value.</param>
internal sealed record ValueHit(int End, int Start, Found Found);
