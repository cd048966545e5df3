namespace Otk.Language.Matching;

/// <summary>What matching a phrase gave; for one thread, since its readings are made when they are come to.</summary>
/// <param name="Readings">All readings of the whole phrase, best first.</param>
/// <param name="Reached">Offset in the phrase up to which some template could follow it.</param>
/// <param name="Beginning">Where there is no such reading, the best one of the longest beginning that has one; else
/// null.</param>
public sealed record MatchResult(IEnumerable<Reading> Readings, int Reached, Reading? Beginning = null)
{
    /// <summary>
    /// True where it was not read, since it has more than <see cref="Grammar.MostWords"/> or
    /// <see cref="Grammar.MostClauses"/>.
    /// </summary>
    public bool IsTooLong { get; init; }
}
