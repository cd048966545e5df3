namespace Otk.Language.Matching;

/// <summary>A rule that was read at a token.</summary>
/// <param name="End">Index behind its last token.</param>
/// <param name="Owed">False where it names a document.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Node">Its last step.</param>
/// <param name="Actions">Index of the capture actions that come before its end.</param>
internal readonly record struct RuleHit(int End, bool Owed, Score Score, int Node, int Actions);
