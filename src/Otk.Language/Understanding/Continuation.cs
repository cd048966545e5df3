namespace Otk.Language.Understanding;

/// <summary>What could stand next in a phrase that is being typed.</summary>
/// <param name="Words">Words of the grammar, the likeliest first.</param>
/// <param name="Likely">How many of them, from the first on, some example of the grammar has in such a place.</param>
/// <param name="Names">True where a document's title could stand, quoted or not.</param>
/// <param name="Ids">True where a document's ID could stand.</param>
public sealed record Continuation(IReadOnlyList<string> Words, int Likely, bool Names, bool Ids);
