using Otk.Model.Documents;

namespace Otk.Engine.Importing;

/// <summary>How far another tool says that a piece of work is.</summary>
internal enum ImportStage
{
    /// <summary>Not decided on.</summary>
    Draft,

    /// <summary>To be done.</summary>
    Ready,

    /// <summary>Under way.</summary>
    Started,

    /// <summary>Finished.</summary>
    Done,

    /// <summary>Called off: it is not taken.</summary>
    Dropped,
}

/// <summary>What the words of other tools mean.</summary>
internal static class ImportStages
{
    /// <summary>The stage of a status as it is written: "In Progress", <c>in_progress</c>. One that nobody knows is not
    /// decided on.</summary>
    public static ImportStage Of(string status) =>
        status.ToLowerInvariant().Replace('_', '-').Replace(' ', '-').Trim('-', '○', '◒', '✔') switch
        {
            "to-do"
            or "todo"
            or "pending"
            or "open"
            or "new"
            or "ready"
            or "planned"
            or "next"
            or "not-started"
            or "approved" => ImportStage.Ready,
            "in-progress" or "doing" or "started" or "active" or "review" or "in-review" or "blocked" or "testing" =>
                ImportStage.Started,
            "done" or "closed" or "complete" or "completed" or "finished" or "resolved" or "implemented" =>
                ImportStage.Done,
            "cancelled" or "canceled" or "rejected" or "wontfix" or "obsolete" or "superseded" or "abandoned" =>
                ImportStage.Dropped,
            _ => ImportStage.Draft,
        };

    /// <summary>The status that a plan has.</summary>
    /// <param name="stage">How far it is.</param>
    /// <param name="hasSpec">True where it has a SPEC.</param>
    public static string OfPlan(this ImportStage stage, bool hasSpec) =>
        stage switch
        {
            ImportStage.Done => Status.Done,
            ImportStage.Started => Status.Executing,
            _ when hasSpec => Status.InSpec,
            ImportStage.Ready => Status.Ready,
            _ => Status.Draft,
        };
}
