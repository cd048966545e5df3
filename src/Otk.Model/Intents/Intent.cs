using Otk.Model.Documents;

namespace Otk.Model.Intents;

/// <summary>What is to be done: the one form that phrases, structured commands and agents share.</summary>
/// <remarks>The cases are closed: they are the nested records, one handler of the engine each.</remarks>
public abstract record Intent
{
    private Intent() { }

    /// <summary>Makes a PLAN.</summary>
    public sealed record CreatePlan(string Title, bool Ready = false, string? Owner = null) : Intent
    {
        /// <summary>The plans that must be done before it.</summary>
        public IReadOnlyList<DocumentRef> After { get; init; } = [];

        /// <inheritdoc/>
        public bool Equals(CreatePlan? other) =>
            other is not null
            && (Title, Ready, Owner) == (other.Title, other.Ready, other.Owner)
            && After.SequenceEqual(other.After);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Title, Ready, Owner);
    }

    /// <summary>
    /// Makes a SPEC, for a PLAN where one is named. Without a title it takes its title from the PLAN.
    /// </summary>
    public sealed record CreateSpec(DocumentRef? Plan = null, string? Title = null, string? Owner = null) : Intent;

    /// <summary>Makes a SPEC for each ready PLAN that has none.</summary>
    public sealed record Orchestrate(bool DryRun = false) : Intent;

    /// <summary>Draws a checklist from a SPEC.</summary>
    public sealed record Scout(DocumentRef Spec) : Intent;

    /// <summary>Starts an execution log for a SPEC.</summary>
    public sealed record Execute(DocumentRef Spec) : Intent;

    /// <summary>Moves a document to a status.</summary>
    public sealed record SetStatus(DocumentRef Target, string Status, bool Force = false) : Intent;

    /// <summary>Gives a document to an owner.</summary>
    public sealed record SetOwner(DocumentRef Target, string Owner) : Intent;

    /// <summary>Changes the title of a document; its ID and file name stay.</summary>
    public sealed record SetTitle(DocumentRef Target, string Title) : Intent;

    /// <summary>
    /// Writes an entry into the execution log of a SPEC; of the one being worked on where none is named.
    /// </summary>
    public sealed record Log(DocumentRef? Spec, LogEntry Entry, string Text) : Intent;

    /// <summary>
    /// Ticks an item of a SPEC's checklist, by its words or its number; or takes the tick away; with what shows that it
    /// is done.
    /// </summary>
    public sealed record Check(DocumentRef? Spec, string Item, bool Undone = false, string? Evidence = null) : Intent;

    /// <summary>Makes a plan wait until another is done; for nothing any more where none is named.</summary>
    public sealed record SetAfter(DocumentRef Target, DocumentRef? After) : Intent;

    /// <summary>Puts a document, and what belongs to it, into the archive; what is executing only by force.</summary>
    public sealed record Archive(DocumentRef Target, bool Force = false) : Intent;

    /// <summary>Brings a document back from the archive.</summary>
    public sealed record Restore(DocumentRef Target) : Intent;

    /// <summary>Takes a document for its owner alone, for a time.</summary>
    public sealed record Claim(DocumentRef Target, TimeSpan? For = null) : Intent;

    /// <summary>Gives up a claim.</summary>
    public sealed record Release(DocumentRef Target) : Intent;

    /// <summary>Shows plans and specs by status.</summary>
    public sealed record Board : Intent;

    /// <summary>Checks that everything is in order, and mends what has one right answer.</summary>
    public sealed record Doctor(bool Fix = false) : Intent;

    /// <summary>
    /// Takes an act back: the last one of the same owner, or the one of a number; or only lists what could be taken
    /// back.
    /// </summary>
    public sealed record Undo(bool OnlyList = false, int? Number = null) : Intent;

    /// <summary>Tells what was done to a document.</summary>
    public sealed record History(DocumentRef Target) : Intent;

    /// <summary>Finds documents by their words, best first.</summary>
    public sealed record Search(string Text) : Intent;

    /// <summary>Draws a document and what it is linked to as a Mermaid graph.</summary>
    public sealed record Graph(DocumentRef Target) : Intent;

    /// <summary>Writes one web page with board, timeline, progress, decisions and blockers.</summary>
    public sealed record Report(string Path) : Intent;

    /// <summary>
    /// Lists documents. A member that is null does not narrow the list; <paramref name="Free"/> leaves only ready plans
    /// that wait for no other and that nobody has taken; <paramref name="Archived"/> lists what is in the archive
    /// instead.
    /// </summary>
    public sealed record List(
        DocumentKind? Kind = null,
        string? Status = null,
        string? Owner = null,
        string? Text = null,
        bool Free = false,
        bool Archived = false
    ) : Intent;

    /// <summary>Shows a document and what it is linked to.</summary>
    /// <param name="Target">The document.</param>
    /// <param name="InEditor">True to open it in the user's editor instead.</param>
    public sealed record Show(DocumentRef Target, bool InEditor = false) : Intent;

    /// <summary>Tells what was being worked on.</summary>
    public sealed record Resume : Intent;

    /// <summary>
    /// Tells the next step of each open thread of work; or takes the next one that is free, for a time.
    /// </summary>
    public sealed record Next(bool Take = false, TimeSpan? For = null) : Intent;

    /// <summary>Tells who owns new documents, and why.</summary>
    public sealed record OwnerWho : Intent;

    /// <summary>Sets who owns new documents.</summary>
    public sealed record OwnerSet(string Owner) : Intent;

    /// <summary>Tells what can be said.</summary>
    public sealed record Help : Intent;

    /// <summary>Watches the plans and orchestrates as they become ready, until it is ended.</summary>
    public sealed record Watch : Intent;

    /// <summary>Lists the events that hooks can be named after, and which hooks are there.</summary>
    public sealed record Hooks : Intent;

    /// <summary>Makes a task of otk 1.x, <c>T-0001</c>.</summary>
    public sealed record CreateTask(string Title, string? Owner = null) : Intent;

    /// <summary>Makes a numbered plan of otk 1.x, <c>P-0001</c>.</summary>
    public sealed record CreateNumberedPlan(string Title, string? Owner = null) : Intent;

    /// <summary>The one pass of otk 1.x: a numbered plan for each open task, then <see cref="Orchestrate"/>.</summary>
    public sealed record OrchestrateOnce : Intent;

    /// <summary>Sets up a workspace ahead of its first document, or takes back what otk itself wrote.</summary>
    public sealed record Initialize(
        bool Track = false,
        bool Templates = false,
        bool Remove = false,
        bool Claude = false,
        bool Agents = false
    ) : Intent
    {
        /// <summary>True to begin a workspace in the current folder, whatever lies above it.</summary>
        public bool Here { get; init; }
    }
}
