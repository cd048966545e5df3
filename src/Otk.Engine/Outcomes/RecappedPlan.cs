using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>What was done for a plan, or for a spec without one.</summary>
/// <param name="Document">The plan or spec.</param>
/// <param name="Events">When, what, and with which words; oldest first.</param>
public sealed record RecappedPlan(
    Document Document,
    IReadOnlyList<(DateTimeOffset Time, string What, string Text)> Events
);
