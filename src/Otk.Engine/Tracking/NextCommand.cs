using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>The command that takes a thread of work further.</summary>
internal static class NextCommand
{
    public static string For(Document? plan, Document? spec, Document? report, Document? log, bool allTicked)
    {
        if (spec is null)
            return WithoutSpec(plan!);
        if (report is null)
            return $"otk scout {spec.Id.Stem}";
        if (log is null)
            return $"otk exec {spec.Id.Stem}";
        return allTicked ? $"otk set {(plan ?? spec).Id.Stem} --status done" : $"otk show {spec.Id.Stem}";
    }

    // Orchestrating passes over a plan that names a SPEC or is further than ready, even where that SPEC was deleted.
    private static string WithoutSpec(Document plan) => plan.Status switch
    {
        Status.Draft => $"otk ready {plan.Id.Stem}",
        Status.Ready when plan.Link.Length == 0 => "otk orchestrate",
        _ => $"otk spec --plan {plan.Id.Stem}",
    };
}
