namespace Otk.Language.Matching;

/// <summary>A way to be in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Owed">True where the clause must still name a document to be one.</param>
/// <param name="InText">True where the last word was one of a free text.</param>
/// <param name="Score">How good the way is.</param>
/// <param name="Node">Its last step.</param>
internal readonly record struct ActiveItem(int State, bool Owed, bool InText, Score Score, int Node);
