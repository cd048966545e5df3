using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Owners;

namespace Otk.Engine.Outcomes;

/// <summary>What came of an intent. The cases are the nested records.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Documents that were met on the way and cannot be read, or are odd; each is told of once.</summary>
    public IReadOnlyList<Problem> Damaged { get; init; } = [];

    /// <summary>A document was made, and perhaps others were linked to it.</summary>
    public sealed record Created(Document Document, IReadOnlyList<ValueChange> Changes) : Outcome;

    /// <summary>SPECs were made, or would be where it was a dry run.</summary>
    public sealed record Orchestrated(IReadOnlyList<PlanWithSpec> Plans, PlanCounts Others, bool DryRun) : Outcome
    {
        /// <summary>The SPECs that were made or adopted.</summary>
        public IReadOnlyList<Document> Specs => [.. Plans.Select(p => p.Spec).OfType<Document>()];
    }

    /// <summary>A checklist was written, or found to be complete.</summary>
    public sealed record Scouted(Document Spec, string ReportPath, IReadOnlyList<ChecklistGroup> Groups, int Added, bool IsNew) : Outcome;

    /// <summary>An execution log was started.</summary>
    public sealed record Started(Document Spec, string LogPath, IReadOnlyList<ValueChange> Changes) : Outcome;

    /// <summary>Values in front matter were changed, or were so already.</summary>
    public sealed record Changed(IReadOnlyList<ValueChange> Changes) : Outcome;

    /// <summary>Documents were listed.</summary>
    public sealed record Listed(IReadOnlyList<ListedDocument> Documents) : Outcome;

    /// <summary>A document was shown.</summary>
    public sealed record Shown(Document Document, IReadOnlyList<Document> Links) : Outcome;

    /// <summary>The open threads of work, most recent first.</summary>
    public sealed record Resumed(IReadOnlyList<WorkThread> Threads) : Outcome;

    /// <summary>The next step of each open thread, most recent first.</summary>
    public sealed record NextSteps(IReadOnlyList<WorkThread> Threads) : Outcome;

    /// <summary>The owner of new documents and the cascade that gave it.</summary>
    public sealed record OwnerTold(string Owner, IReadOnlyList<OwnerSource> Sources) : Outcome;

    /// <summary>The owner of new documents was set.</summary>
    public sealed record OwnerStored(string Owner, string Path) : Outcome;

    /// <summary>Help was asked for.</summary>
    public sealed record HelpWanted : Outcome;

    /// <summary>The workspace was set up; one line an act, none where all was there.</summary>
    public sealed record Initialized(string Artifacts, IReadOnlyList<string> Acts) : Outcome;

    /// <summary>The pass of otk 1.x: the numbered plans it made, and the orchestration after it.</summary>
    public sealed record OrchestratedOnce(IReadOnlyList<Document> Plans, Orchestrated Then) : Outcome;
}
