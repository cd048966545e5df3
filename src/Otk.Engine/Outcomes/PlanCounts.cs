namespace Otk.Engine.Outcomes;

/// <summary>How many plans orchestrating passed over, and why.</summary>
/// <param name="Drafts">Plans that are drafts.</param>
/// <param name="ReadyWithSpec">Plans that are ready but name a SPEC already.</param>
public sealed record PlanCounts(int Drafts, int ReadyWithSpec);
