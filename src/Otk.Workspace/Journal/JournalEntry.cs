using Otk.Workspace.Changes;

namespace Otk.Workspace.Journal;

/// <summary>A change set as the journal keeps it.</summary>
/// <param name="Number">Its number, counted up from 1; 0 before it is done.</param>
/// <param name="Act">The command or phrase that it was made for.</param>
/// <param name="Group">The same for all change sets of one act.</param>
/// <param name="Time">When the act was begun.</param>
/// <param name="Changes">The files, in the order of writing.</param>
/// <param name="Undoes">The numbers of the change sets that it takes back; none for any other.</param>
public sealed record JournalEntry(int Number, string Act, string Group, DateTimeOffset Time, IReadOnlyList<FileChange> Changes, IReadOnlyList<int> Undoes);
