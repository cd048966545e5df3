using Otk.Engine.History;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>
/// Takes the last act back: every file is as it was before. Refused, with a diff, where a file was edited since.
/// </summary>
internal static class UndoHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Undo intent)
    {
        if (intent.OnlyList)
            return new Outcome.ActsListed([.. ActHistory.Of(context).Select(a => a.Record)]);
        return context.UnderLock(held => Find(context, intent).Then(act => Undo(context, held, act)));
    }

    /// <summary>
    /// The act that would be taken back without a number; null where there is none of the same owner.
    /// </summary>
    public static RecordedAct? Last(EngineContext context)
    {
        var owner = new Owner(context);
        return Open(context).FirstOrDefault(a => owner.Made(a.Record));
    }

    // What was not undone, and undid nothing itself.
    private static IEnumerable<RecordedAct> Open(EngineContext context) =>
        ActHistory.Of(context).Where(a => !a.Record.IsUndone && a.Entries[0].Undoes.Count == 0);

    private static Result<RecordedAct> Find(EngineContext context, Intent.Undo intent)
    {
        if (intent.Number is { } number)
        {
            return Open(context).FirstOrDefault(a => a.Record.Number == number) is { } named
                ? named
                : Problem.Failed($"There is no act {number} that can be undone.", null, "otk undo --list");
        }

        return Last(context) is { } last ? last : NothingOfOnesOwn(context);
    }

    private static Problem NothingOfOnesOwn(EngineContext context) =>
        Open(context).FirstOrDefault() is { } other
            ? Problem.Refused(
                $"You did nothing here that can be undone; the last act is {By(other.Record)}'s: {other.Record.Text}.",
                null,
                $"otk undo {other.Record.Number}",
                "otk undo --list"
            )
            : Problem.Failed("There is nothing to undo.", null, "otk undo --list");

    private static string By(ActRecord act) => act.By.Length > 0 ? act.By : "the owner of this clone";

    private static Result<Outcome> Undo(EngineContext context, WorkspaceLock held, RecordedAct last)
    {
        var changes = new ChangeSet { Undoes = [.. last.Entries.Select(e => e.Number)] };
        foreach (var change in Reversal.Of(last.Entries))
        {
            if (FileWriter.StateOf(change) == ChangeState.Foreign)
                return Edited(context, change, last.Record);
            if (FileWriter.StateOf(change) == ChangeState.NotYet)
                changes.Add(change);
        }

        return changes
            .Commit(context.Folder, held)
            .Then<Outcome>(() =>
                new Outcome.Undone(
                    last.Record.Text,
                    last.Record.Time,
                    [
                        .. changes
                            .Changes.Select(c => context.Folder.Display(c is FileChange.Move m ? m.To : c.Path))
                            .Distinct(),
                    ]
                )
            );
    }

    private static Problem Edited(EngineContext context, FileChange change, ActRecord act)
    {
        var path = context.Folder.Display(change.Path);
        var diff =
            change is FileChange.Content { Before: { } was } && context.Store.TextOf(change.Path) is { } now
                ? LineDiff.Between(was, now)
                : [context.Store.TextOf(change.Path) is null ? "the file is gone" : "another file stands there"];
        return Problem.Refused(
            $"{path} was changed after '{act.Text}', so that cannot be undone.",
            new SourceLocation(path),
            "undo those edits by hand first, or leave it"
        ) with
        {
            Details = diff,
        };
    }

    // Whoever gives no name of their own is who owns new documents in this clone; git is asked for that only where
    // names differ.
    private sealed class Owner(EngineContext context)
    {
        private readonly string _named = context.Owners.Said();
        private readonly Lazy<string> _default = new(() => context.Owners.Default());

        public bool Made(ActRecord act) => act.By == _named || NameOf(act.By) == NameOf(_named);

        private string NameOf(string by) => by.Length > 0 ? by : _default.Value;
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Undo { get; } = For<Intent.Undo>(UndoHandler.Handle);
}
