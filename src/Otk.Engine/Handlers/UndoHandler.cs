using Otk.Engine.History;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Takes the last act back: every file is as it was before. Refused, with a diff, where a file was edited since.</summary>
internal static class UndoHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Undo intent)
    {
        if (intent.OnlyList)
            return new Outcome.ActsListed([.. ActHistory.Of(context).Select(a => a.Record)]);
        return context.UnderLock<Outcome>(held => Undo(context, held));
    }

    /// <summary>The act that would be taken back; null where there is none.</summary>
    public static RecordedAct? Last(EngineContext context) => ActHistory.Of(context).FirstOrDefault(a => !a.Record.IsUndone && a.Entries[0].Undoes.Count == 0);

    private static Result<Outcome> Undo(EngineContext context, WorkspaceLock held)
    {
        if (Last(context) is not { } last)
            return Problem.Failed("There is nothing to undo.", null, "otk undo --list");
        var changes = new ChangeSet { Undoes = [.. last.Entries.Select(e => e.Number)] };
        foreach (var change in Reversal.Of(last.Entries))
        {
            if (FileWriter.StateOf(change) == ChangeState.Foreign)
                return Edited(context, change, last.Record);
            if (FileWriter.StateOf(change) == ChangeState.NotYet)
                changes.Add(change);
        }

        return changes.Commit(context.Folder, held) is { } failed
            ? failed
            : new Outcome.Undone(last.Record.Text, last.Record.Time, [.. changes.Changes.Select(c => context.Folder.Display(c is FileChange.Move m ? m.To : c.Path)).Distinct()]);
    }

    private static Problem Edited(EngineContext context, FileChange change, ActRecord act)
    {
        var path = context.Folder.Display(change.Path);
        var diff = change is FileChange.Content { Before: { } was } && DocumentStore.TextOf(change.Path) is { } now
            ? LineDiff.Between(was, now)
            : [DocumentStore.TextOf(change.Path) is null ? "the file is gone" : "another file stands there"];
        return Problem.Refused($"{path} was changed after '{act.Text}', so that cannot be undone.", new SourceLocation(path), "undo those edits by hand first, or leave it") with
        {
            Details = diff,
        };
    }
}
