using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Scouting;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>
/// Draws a checklist from a SPEC. Scouting again keeps what a person ticked or wrote and adds what is new.
/// </summary>
internal static class ScoutHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Scout intent) =>
        context.UnderLock(held =>
            new ReferenceResolver(context).One(intent.Spec, DocumentKind.Spec).Then(spec => Scout(context, held, spec))
        );

    private static Result<Outcome> Scout(EngineContext context, WorkspaceLock held, Document spec)
    {
        var groups = Checklist.Of(spec.Body);
        if (groups.Count == 0)
        {
            return Problem.Refused(
                $"{spec.Id.Stem} has no objective, no steps and no acceptance criteria yet, so there is "
                    + "nothing to draw a checklist from.",
                spec.At("id"),
                $"write steps as '- [ ] …' under Implementation Steps in {spec.DisplayPath}"
            );
        }

        var name = DerivedName.Scout(spec.Id.Text);
        var path = Path.Combine(context.Folder.FolderOf(DocumentKind.Report), name);
        var changes = new ChangeSet();
        var isNew = !context.Store.Has(DocumentKind.Report, name);
        return (isNew ? Begin(changes, spec, path, groups) : Complete(context, changes, path, groups)).Then(added =>
            changes
                .Commit(context.Folder, held)
                .Then<Outcome>(() => new Outcome.Scouted(spec, context.Folder.Display(path), groups, added, isNew))
        );
    }

    // Adds to a change set what writes the report; how many items are new in it.
    private static Result<int> Begin(
        ChangeSet changes,
        Document spec,
        string path,
        IReadOnlyList<ChecklistGroup> groups
    )
    {
        changes.Add(FileChange.Create(path, ScoutReport.New(spec.Id.Stem, groups)));
        return groups.Sum(g => g.Items.Count);
    }

    private static Result<int> Complete(
        EngineContext context,
        ChangeSet changes,
        string path,
        IReadOnlyList<ChecklistGroup> groups
    ) =>
        context
            .Store.Read(DocumentKind.Report, path)
            .Select(report =>
            {
                var (text, added) = ScoutReport.Complete(report.Text, groups);
                if (added > 0)
                    changes.Add(FileChange.Update(path, report.Text, text));
                return added;
            });
}

internal static partial class IntentHandlers
{
    internal static Handler Scout { get; } = For<Intent.Scout>(ScoutHandler.Handle);
}
