using Otk.Workspace.Changes;

namespace Otk.Workspace.Journal;

/// <summary>A change set as the journal keeps it.</summary>
/// <param name="Number">Its number, counted up from 1; 0 before it is done.</param>
/// <param name="Act">What it was made for; its group is the same for all change sets of one act.</param>
/// <param name="Changes">The files, in the order of writing.</param>
/// <param name="Undoes">The numbers of the change sets that it takes back; none for any other.</param>
public sealed record JournalEntry(int Number, Act Act, IReadOnlyList<FileChange> Changes, IReadOnlyList<int> Undoes);
