using Otk.Engine.Outcomes;
using Otk.Workspace.Journal;

namespace Otk.Engine.History;

/// <summary>An act of the journal with its change sets, newest first.</summary>
internal sealed record RecordedAct(ActRecord Record, IReadOnlyList<JournalEntry> Entries);
