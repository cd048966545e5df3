namespace Otk.Language.Matching;

/// <summary>A way to read a whole phrase.</summary>
/// <param name="Clauses">Its clauses in order.</param>
/// <param name="Score">How good it is.</param>
/// <param name="Corrections">The typos that were repaired.</param>
public sealed record Reading(IReadOnlyList<Clause> Clauses, Score Score, IReadOnlyList<Correction> Corrections)
{
    /// <summary>The words that nothing explains, neighbours together: offsets in the phrase. None where all were
    /// read.</summary>
    public IReadOnlyList<(int Start, int End)> Unread { get; init; } = [];
}
