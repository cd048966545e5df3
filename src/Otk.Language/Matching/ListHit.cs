namespace Otk.Language.Matching;

/// <summary>A value of a list that was read.</summary>
/// <param name="End">Index behind its last token.</param>
/// <param name="Value">The value's index; for a range, the number in tenths.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Repairs">Token and word of each typo that was repaired; null for none.</param>
internal sealed record ListHit(int End, int Value, Score Score, IReadOnlyList<(int Token, int Word)>? Repairs);
