namespace Otk.Language.Matching;

/// <summary>
/// The lists that join clauses: hard and soft connectors, corrections, and what is passed over before and behind a
/// clause.
/// </summary>
internal sealed record CompiledClauses(int Hard, int Soft, int Correction, int Lead, int Tail, int CommandTail);
