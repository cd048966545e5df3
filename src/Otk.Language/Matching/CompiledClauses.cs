namespace Otk.Language.Matching;

/// <summary>
/// The lists that join clauses: hard and soft connectors, corrections, and what is passed over before and behind a
/// clause; and the rules for what may stand at the beginning of a line, and behind all; -1 for none.
/// </summary>
internal sealed record CompiledClauses(
    int Hard,
    int Soft,
    int Correction,
    int Lead,
    int Tail,
    int CommandTail,
    int Opening,
    int Closing
);
