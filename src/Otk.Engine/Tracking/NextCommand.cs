using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>The command that takes a thread of work further.</summary>
internal static class NextCommand
{
    /// <summary>Where the SPEC is there and cannot be read.</summary>
    public const string Mend = "otk doctor";

    public static string For(
        Document? plan,
        Document? spec,
        Document? report,
        Document? log,
        TrackedItem? open,
        int items
    )
    {
        if (spec is null)
            return WithoutSpec(plan!);
        if (report is null)
            return $"otk scout {spec.Id.Stem}";
        if (log is null)
            return $"otk exec {spec.Id.Stem}";
        if (open is not null)
            return $"otk check {spec.Id.Stem} {open.Number}";
        return items == 0
            ? $"otk show {spec.Id.Stem}"
            : $"otk set {(spec.Status == Status.Done && plan is not null ? plan : spec).Id.Stem} --status done";
    }

    // Orchestrating passes over a plan that names a SPEC or is further than ready, even where that SPEC was deleted.
    private static string WithoutSpec(Document plan) =>
        plan.Status switch
        {
            Status.Draft => $"otk ready {plan.Id.Stem}",
            Status.Ready when plan.Link.Length == 0 => "otk orchestrate",
            _ => $"otk spec --plan {plan.Id.Stem}",
        };
}
