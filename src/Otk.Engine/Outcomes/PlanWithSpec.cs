using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>A plan and the SPEC that orchestrating gave it.</summary>
/// <param name="Plan">The plan as it was before.</param>
/// <param name="Spec">The SPEC; null in a dry run that would make one.</param>
/// <param name="Adopted">True where the SPEC existed already and only the link was missing.</param>
public sealed record PlanWithSpec(Document Plan, Document? Spec, bool Adopted)
{
    /// <summary>The items with a box that the SPEC does not have, since nothing says what they are.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>The same for people: a line each, behind what was done.</summary>
    public static IEnumerable<string> Told(IReadOnlyList<string> notTaken) =>
        notTaken.Select(n => $"   Not taken into the SPEC: {n}");
}
