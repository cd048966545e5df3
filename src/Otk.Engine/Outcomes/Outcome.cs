using Otk.Engine.Tracking;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Owners;

namespace Otk.Engine.Outcomes;

/// <summary>What came of an intent. The cases are the nested records.</summary>
public abstract record Outcome
{
    private Outcome() { }

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
    public sealed record Scouted(
        Document Spec,
        string ReportPath,
        IReadOnlyList<ChecklistGroup> Groups,
        int Added,
        bool IsNew
    ) : Outcome;

    /// <summary>An execution log was started.</summary>
    public sealed record Started(Document Spec, string LogPath, IReadOnlyList<ValueChange> Changes) : Outcome;

    /// <summary>An entry was written into an execution log, under a heading.</summary>
    public sealed record Logged(Document Spec, string LogPath, string Heading, string Text) : Outcome;

    /// <summary>An item of a SPEC was ticked, or its tick taken away; how many of how many are ticked now.</summary>
    public sealed record Checked(Document Spec, TrackedItem Item, bool Done, int DoneCount, int Total) : Outcome;

    /// <summary>Values in front matter were changed, or were so already.</summary>
    public sealed record Changed(IReadOnlyList<ValueChange> Changes) : Outcome;

    /// <summary>Documents were listed.</summary>
    public sealed record Listed(IReadOnlyList<ListedDocument> Documents) : Outcome;

    /// <summary>A document was shown; of a SPEC, with its items of work.</summary>
    public sealed record Shown(Document Document, IReadOnlyList<Document> Links, IReadOnlyList<TrackedItem> Items)
        : Outcome;

    /// <summary>The threads that are being worked on, most recent first, and how many more there are.</summary>
    public sealed record Resumed(IReadOnlyList<WorkThread> Threads, int More) : Outcome
    {
        /// <summary>
        /// The main worktree whose documents these are, in a linked one; null where they are its own.
        /// </summary>
        public string? MainWorktree { get; init; }
    }

    /// <summary>
    /// The next steps of the most recent threads that nothing keeps; how many more threads are open, and how many are
    /// kept by other plans, blockers or claims.
    /// </summary>
    public sealed record NextSteps(IReadOnlyList<WorkThread> Threads, int More, int Kept) : Outcome;

    /// <summary>A document was taken, by whom and until when; a thread where the next free one was asked for.</summary>
    public sealed record Claimed(Document Document, Claim Claim, WorkThread? Thread) : Outcome;

    /// <summary>
    /// Documents were moved, with what belongs to them, to the archive or back; none where none was meant.
    /// </summary>
    public sealed record Moved(IReadOnlyList<Document> Documents, IReadOnlyList<string> Paths, bool ToArchive)
        : Outcome;

    /// <summary>The last act was taken back.</summary>
    public sealed record Undone(string Act, DateTimeOffset Time, IReadOnlyList<string> Paths) : Outcome;

    /// <summary>The acts that are kept, newest first.</summary>
    public sealed record ActsListed(IReadOnlyList<ActRecord> Acts) : Outcome;

    /// <summary>What was done to a document, newest first.</summary>
    public sealed record HistoryTold(Document Document, IReadOnlyList<ActRecord> Acts) : Outcome;

    /// <summary>Documents that have the words, best first.</summary>
    public sealed record Found(string Text, IReadOnlyList<FoundDocument> Documents) : Outcome;

    /// <summary>Plans and specs by status.</summary>
    public sealed record BoardShown(IReadOnlyList<BoardColumn> Columns) : Outcome;

    /// <summary>A Mermaid graph.</summary>
    public sealed record Drawn(string Mermaid) : Outcome;

    /// <summary>A web page was written.</summary>
    public sealed record Reported(string Path) : Outcome;

    /// <summary>What is not in order, and what of it was mended.</summary>
    public sealed record Diagnosed(IReadOnlyList<Finding> Findings, bool Fixed) : Outcome;

    /// <summary>The owner of new documents and the cascade that gave it.</summary>
    public sealed record OwnerTold(string Owner, IReadOnlyList<OwnerSource> Sources) : Outcome;

    /// <summary>The owner of new documents was set.</summary>
    public sealed record OwnerStored(string Owner, string Path) : Outcome;

    /// <summary>Help was asked for.</summary>
    public sealed record HelpWanted : Outcome;

    /// <summary>Watching was asked for; the program that was asked does it.</summary>
    public sealed record WatchWanted : Outcome;

    /// <summary>
    /// The events that hooks can be named after, and the names in the folder of hooks that are none of them.
    /// </summary>
    public sealed record HooksListed(string Folder, IReadOnlyList<ListedHook> Hooks, IReadOnlyList<string> Unknown)
        : Outcome;

    /// <summary>The workspace was set up; one line an act, none where all was there.</summary>
    public sealed record Initialized(string Artifacts, IReadOnlyList<string> Acts) : Outcome;

    /// <summary>The pass of otk 1.x: the numbered plans it made, and the orchestration after it.</summary>
    public sealed record OrchestratedOnce(IReadOnlyList<Document> Plans, Orchestrated Then) : Outcome;
}
