using Otk.Engine.Tracking;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>
/// A part of an outcome, in the order in which it is told. Some are for people only (lines), some for programs only
/// (what has a name in JSON), the rest for both.
/// </summary>
/// <remarks>The cases are closed: they are the nested records, each with its method in
/// <see cref="IPartReader"/>.</remarks>
public abstract record Part
{
    private Part() { }

    /// <summary>Hands the part to what walks the parts.</summary>
    public abstract void Accept(IPartReader reader);

    /// <summary>The part with so many documents at most, and how many were left out.</summary>
    public virtual (Part Part, int More) Cut(int most) => (this, 0);

    /// <summary>A line for people; an empty one where there is no text.</summary>
    public sealed record Said(string Text = "") : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>A text for programs; null and empty are not told.</summary>
    public sealed record Word(string Name, string? Text) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>A number for programs.</summary>
    public sealed record Count(string Name, int Number) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>Yes or no for programs.</summary>
    public sealed record Flag(string Name, bool IsSo) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>Texts for programs; none are not told.</summary>
    public sealed record Texts(string Name, IReadOnlyList<string> All) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>Parts under a name, for programs.</summary>
    public sealed record Group(string Name, params IReadOnlyList<Part> Parts) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>Entries for programs, each of parts; none are told as none only where
    /// <paramref name="TellsNone"/>.</summary>
    public sealed record Entries(string Name, IReadOnlyList<IReadOnlyList<Part>> All, bool TellsNone = false) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>What is known of a problem, for programs.</summary>
    public sealed record Trouble(Problem Problem) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>A document, for programs: under a name, or among the members of what it is in where that is
    /// empty.</summary>
    public sealed record OneDocument(string Name, Document Document) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>Documents in a list with their numbers and progress.</summary>
    public sealed record Listing(IReadOnlyList<ListedDocument> Documents) : Part
    {
        /// <summary>True where all of a kind are told: a screen that is too small leaves out what is done.</summary>
        public bool IsWhole { get; init; }

        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);

        /// <inheritdoc/>
        public override (Part Part, int More) Cut(int most) =>
            Documents.Count <= most
                ? (this, 0)
                : (this with { Documents = [.. Documents.Take(most)] }, Documents.Count - most);
    }

    /// <summary>Documents that have the words, best first.</summary>
    public sealed record Hits(string Sought, IReadOnlyList<FoundDocument> Documents) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);

        /// <inheritdoc/>
        public override (Part Part, int More) Cut(int most) =>
            Documents.Count <= most ? (this, 0) : (new Hits(Sought, [.. Documents.Take(most)]), Documents.Count - most);
    }

    /// <summary>Documents by status, side by side.</summary>
    public sealed record Board(IReadOnlyList<BoardColumn> Columns) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);

        /// <inheritdoc/>
        public override (Part Part, int More) Cut(int most) =>
            (
                new Board([.. Columns.Select(c => c with { Cards = [.. c.Cards.Take(most)] })]),
                Columns.Sum(c => Math.Max(0, c.Cards.Count - most))
            );
    }

    /// <summary>A text of several lines.</summary>
    public sealed record Body(string Name, string Text) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>Values that were changed; beside something else, or <paramref name="AreAll"/> that was done.</summary>
    public sealed record Changes(IReadOnlyList<ValueChange> All, bool AreAll = false) : Part
    {
        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    /// <summary>Threads of work, with all that is known of them or only with their next steps.</summary>
    public sealed record Threads(IReadOnlyList<WorkThread> All, bool OnlySteps) : Part
    {
        /// <summary>The same for programs: an entry for each thread.</summary>
        public Entries Rows => new("threads", [.. All.Select(Of)], TellsNone: true);

        /// <inheritdoc/>
        public override void Accept(IPartReader reader) => reader.Read(this);
    }

    internal static IReadOnlyList<Part> Of(TrackedItem item) =>
        [new Count("number", item.Number), new Word("text", item.Text), new Flag("done", item.Done)];

    internal static IReadOnlyList<Part> Of(Claim claim) =>
        [new Word("by", claim.By), new Word("until", Timestamp.Write(claim.Until))];

    internal static IReadOnlyList<Part> Of(WorkThread thread) =>
        [
            .. thread.Plan is { } plan ? [new OneDocument("plan", plan)] : Array.Empty<Part>(),
            .. thread.Spec is { } spec ? [new OneDocument("spec", spec)] : Array.Empty<Part>(),
            new Word("log", thread.Log?.DisplayPath),
            new Count("done", thread.Done),
            new Count("total", thread.Total),
            new Texts("decisions", thread.Decisions),
            new Texts("blockers", thread.Blockers),
            new Texts("waits_for", thread.WaitsFor),
            .. thread.Claim is { } claim ? [new Group("claim", Of(claim))] : Array.Empty<Part>(),
            new Word("put_off", thread.PutOff),
            new Word("due", thread.Due),
            .. thread.IsOverdue ? [new Flag("overdue", true)] : Array.Empty<Part>(),
            new Word("why", thread.Why),
            new Word("step", thread.Step),
            new Word("command", thread.Command),
            new Word("touched", Timestamp.Write(thread.Touched)),
        ];

    internal static Entries DocumentsOf(string name, IReadOnlyList<Document> documents, bool tellsNone = false) =>
        new(name, [.. documents.Select(d => (IReadOnlyList<Part>)[new OneDocument("", d)])], tellsNone);
}
