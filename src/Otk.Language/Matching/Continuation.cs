namespace Otk.Language.Matching;

/// <summary>What could stand next in a phrase that is being typed.</summary>
/// <param name="Words">Words of the grammar, the likeliest first.</param>
/// <param name="Likely">How many of them, from the first on, some example of the grammar has in such a place.</param>
/// <param name="Values">The values that could stand there: <c>id</c>, <c>number</c>; and <c>name</c> where a name
/// could.</param>
public sealed record Continuation(IReadOnlyList<string> Words, int Likely, IReadOnlySet<string> Values);
