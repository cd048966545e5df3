using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>Changes values in the front matter of each document that a reference means: all of them or none.</summary>
internal static class FrontMatterChange
{
    /// <summary>Gives a field a value, or none where it is empty; refused for kinds of document that have no such
    /// field.</summary>
    public static Result<Outcome> Set(EngineContext context, DocumentRef target, Field field, string value) =>
        Apply(
            context,
            target,
            d =>
                Fits(d, field)
                    .Then<IReadOnlyList<FrontMatterEdit>>(() =>
                        new[] { new FrontMatterEdit(field.Key, d.Value(field), value) }
                    )
        );

    /// <summary>Why a document cannot have a field; null where it can.</summary>
    public static Problem? Fits(Document document, Field field) =>
        field.Kinds.Contains(document.Kind)
            ? null
            : Problem.Usage(
                $"{document.Id.Stem} is a {document.Kind.Word()}, which has no {field.Key}.",
                $"name a {string.Join(" or a ", field.Kinds.Select(k => k.Word()))}"
            );

    /// <param name="context">What handlers work with.</param>
    /// <param name="target">Which documents.</param>
    /// <param name="edits">The edits of a document, or why it may not be changed so.</param>
    /// <param name="notes">What is written down of it besides; null for nothing.</param>
    public static Result<Outcome> Apply(
        EngineContext context,
        DocumentRef target,
        Func<Document, Result<IReadOnlyList<FrontMatterEdit>>> edits,
        ProgressNotes? notes = null
    ) =>
        context.UnderLock(held =>
        {
            var changes = new ChangeSet();
            return Resolve(context, target)
                .Then(documents => Results.Each(documents, d => Change(d, edits, changes)))
                .Then(changed =>
                {
                    notes?.AddTo(changes);
                    return Write(context, held, target, changes, changed);
                });
        });

    // Adds to a change set what changes a document; what its values were and are.
    private static Result<IReadOnlyList<ValueChange>> Change(
        Document document,
        Func<Document, Result<IReadOnlyList<FrontMatterEdit>>> edits,
        ChangeSet changes
    ) =>
        edits(document)
            .Then(wanted =>
                Edited(document, wanted)
                    .Select<IReadOnlyList<ValueChange>>(text =>
                    {
                        changes.Add(FileChange.Update(document.Path, document.Text, text));
                        return
                        [
                            .. wanted
                                .Where(e => !e.IsQuiet)
                                .Select(e => new ValueChange(document, e.Key, e.From, e.To)),
                        ];
                    })
            );

    private static Result<Outcome> Write(
        EngineContext context,
        WorkspaceLock held,
        DocumentRef target,
        ChangeSet changes,
        IReadOnlyList<IReadOnlyList<ValueChange>> changed
    )
    {
        var damaged = target is DocumentRef.All { Kind: { } kind } ? context.Store.All(kind).Damaged : [];
        return changes
            .Commit(context.Folder, held)
            .Then<Outcome>(() => new Outcome.Changed([.. changed.SelectMany(c => c)]) { Damaged = damaged });
    }

    /// <summary>The document's text with the edits.</summary>
    /// <param name="document">The document.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="text">Its text where that is not what it was read with.</param>
    public static Result<string> Edited(Document document, IReadOnlyList<FrontMatterEdit> edits, string? text = null)
    {
        Result<string> unedited = text ?? document.Text;
        return edits
            .Where(e => e.From != e.To)
            .Aggregate(unedited, (edited, edit) => edited.Then(now => Edited(document, now, edit)));
    }

    private static Result<string> Edited(Document document, string text, FrontMatterEdit edit) =>
        document.FrontMatter is null
            ? Problem.Usage($"{document.Id} has no front matter to change.", "name a plan or a spec")
            : FrontMatterBlock
                .Read(text, document.DisplayPath)
                .Then(block =>
                    edit.To.Length == 0
                        ? block.Without(edit.Key, document.DisplayPath)
                        : block.With(edit.Key, edit.To, document.DisplayPath)
                );

    private static Result<IReadOnlyList<Document>> Resolve(EngineContext context, DocumentRef target)
    {
        var resolver = new ReferenceResolver(context);
        return target is DocumentRef.All
            ? resolver.Many(target)
            : resolver.One(target).Select<IReadOnlyList<Document>>(one => [one]);
    }
}
