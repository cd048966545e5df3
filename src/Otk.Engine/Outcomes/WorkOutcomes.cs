using Otk.Engine.Tracking;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

public abstract partial record Outcome
{
    /// <summary>An entry was written into an execution log, under a heading.</summary>
    public sealed record Logged(Document Spec, string LogPath, string Heading, string Text) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ Logged under {Heading}: {LogPath}"),
                new Part.Word("log", LogPath),
                new Part.OneDocument("spec", Spec),
                new Part.Word("heading", Heading),
                new Part.Word("text", Text),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Spec];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => ["log-added"];
    }

    /// <summary>An item of a SPEC was ticked, or its tick taken away; how many of how many are ticked now.</summary>
    public sealed record Checked(Document Spec, TrackedItem Item, bool Done, int DoneCount, int Total) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said(
                    $"{(Done ? "✅ Done" : "◻ Open again")}: {Item.Number}. {Item.Text} ({DoneCount}/{Total})"
                ),
                new Part.OneDocument("spec", Spec),
                new Part.Group("item", Part.Of(Item with { Done = Done })),
                new Part.Count("done", DoneCount),
                new Part.Count("total", Total),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Spec];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => Done == Item.Done ? [] : ["item-checked"];
    }

    /// <summary>An item was added, changed or taken out.</summary>
    public sealed record ItemChanged(Document Document, string How, TrackedItem Item) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ {How}: {(Item.Number > 0 ? $"{Item.Number}. " : "")}{Item.Text}"),
                new Part.OneDocument("document", Document),
                new Part.Word("change", How.ToLowerInvariant()),
                new Part.Group("item", Part.Of(Item)),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Document];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => ["items-changed"];
    }

    /// <summary>A blocker of a SPEC ended; how many are still open.</summary>
    public sealed record Resolved(Document Spec, string LogPath, string Blocker, string? How, int Left) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ Resolved: {Blocker}"),
                .. Left > 0
                    ? [new Part.Said($"   {Left} more {(Left == 1 ? "blocker is" : "blockers are")} open.")]
                    : Array.Empty<Part>(),
                new Part.Word("log", LogPath),
                new Part.OneDocument("spec", Spec),
                new Part.Word("blocker", Blocker),
                new Part.Word("text", How),
                new Part.Count("open", Left),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Spec];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => ["blocker-resolved"];
    }

    /// <summary>Values in front matter were changed, or were so already.</summary>
    public sealed record Changed(IReadOnlyList<ValueChange> Changes) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Changes(Changes, AreAll: true),
                .. Changes.Count == 0
                    ? [new Part.Said("Nothing to change: no document is meant.")]
                    : Array.Empty<Part>(),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [.. Changes.Select(c => c.Document)];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => ValueChange.EventsOf(Changes);
    }

    /// <summary>The threads that are being worked on, most recent first, and how many more there are.</summary>
    public sealed record Resumed(IReadOnlyList<WorkThread> Threads, int More) : Outcome
    {
        /// <summary>
        /// The main worktree whose documents these are, in a linked one; null where they are its own.
        /// </summary>
        public string? MainWorktree { get; init; }

        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Lines().Select(l => new Part.Said(l)),
                new Part.Threads(Threads, OnlySteps: false),
                new Part.Word("main_worktree", MainWorktree),
                new Part.Count("more", More),
                .. More > 0 ? [new Part.Said($"… and {More} more: otk next")] : Array.Empty<Part>(),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        private IEnumerable<string> Lines()
        {
            if (MainWorktree is { } main)
            {
                yield return $"The documents are those of the main worktree, {main}; otk --this-worktree keeps to "
                    + "this one's own.";
                yield return "";
            }

            if (Threads.Count > 0)
                yield break;
            yield return "Nothing is being worked on: no PLAN is executing and none has a SPEC.";
            yield return "   otk next tells what could be taken up.";
        }
    }

    /// <summary>
    /// The next steps of the most recent threads that nothing keeps; how many more threads are open, and how many are
    /// kept by other plans, blockers or claims.
    /// </summary>
    public sealed record NextSteps(IReadOnlyList<WorkThread> Threads, int More, int Kept) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Threads(Threads, OnlySteps: true),
                new Part.Count("more", More),
                new Part.Count("kept", Kept),
                .. Lines().Select(l => new Part.Said(l)),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        private IEnumerable<string> Lines()
        {
            if (Threads.Count == 0)
                yield return Kept == 0 ? "Nothing is open. Begin with: otk plan 'Title' --ready" : "Nothing is free.";
            if (More > 0)
                yield return $"… and {More} more: otk list";
            if (Kept > 0)
                yield return $"({Kept} wait for other plans, are blocked, or taken by others: otk resume)";
        }
    }

    /// <summary>A document was taken, by whom and until when; a thread where the next free one was asked for.</summary>
    public sealed record Claimed(Document Document, Claim Claim, WorkThread? Thread) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ {Document.Id.Stem} is taken by {Claim.By} until {Timestamp.Write(Claim.Until)}"),
                new Part.OneDocument("document", Document),
                new Part.Group("claim", Part.Of(Claim)),
                .. Thread is { } taken
                    ? [new Part.Said($"   {taken.Line}"), new Part.Group("thread", Part.Of(taken))]
                    : Array.Empty<Part>(),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Document];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => ["claimed"];
    }
}
