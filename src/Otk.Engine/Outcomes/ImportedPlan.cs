using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>A plan that was made of what another tool tracks.</summary>
/// <param name="Source">The tool, and the tool's own name for it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Was">Its status there.</param>
/// <param name="Status">Its status here.</param>
/// <param name="HasSpec">True where it has a SPEC.</param>
public sealed record ImportedPlan(string Source, string Title, string Was, string Status, bool HasSpec)
{
    /// <summary>The plan; null in a dry run.</summary>
    public Document? Plan { get; init; }

    /// <summary>Its SPEC; null where it has none, and in a dry run.</summary>
    public Document? Spec { get; init; }
}
