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
    /// <summary>Gives a field a value, or none where it is empty; refused for kinds of document that have no such field.</summary>
    public static Result<Outcome> Set(EngineContext context, DocumentRef target, Field field, string value) =>
        Apply(
            context,
            target,
            d =>
                field.Kinds.Contains(d.Kind)
                    ? new[] { new FrontMatterEdit(field.Key, d.Value(field), value) }
                    : Problem.Usage(
                        $"{d.Id.Stem} is a {d.Kind.Word()}, which has no {field.Key}.",
                        $"name a {string.Join(" or a ", field.Kinds.Select(k => k.Word()))}"
                    )
        );

    /// <param name="context">What handlers work with.</param>
    /// <param name="target">Which documents.</param>
    /// <param name="edits">The edits of a document, or why it may not be changed so.</param>
    public static Result<Outcome> Apply(
        EngineContext context,
        DocumentRef target,
        Func<Document, Result<IReadOnlyList<FrontMatterEdit>>> edits
    ) =>
        context.UnderLock<Outcome>(held =>
        {
            if (!Resolve(context, target).TryGet(out var documents, out var problem))
                return problem;
            var changes = new ChangeSet();
            var changed = new List<ValueChange>();
            foreach (var document in documents)
            {
                if (!edits(document).TryGet(out var wanted, out problem))
                    return problem;
                changed.AddRange(wanted.Select(e => new ValueChange(document, e.Key, e.From, e.To)));
                if (!Edited(document, wanted).TryGet(out var text, out problem))
                    return problem;
                changes.Add(FileChange.Update(document.Path, document.Text, text));
            }

            var damaged = target is DocumentRef.All { Kind: { } kind } ? context.Store.All(kind).Damaged : [];
            return changes.Commit(context.Folder, held) is { } failed
                ? failed
                : new Outcome.Changed(changed) { Damaged = damaged };
        });

    /// <summary>The document's text with the edits.</summary>
    public static Result<string> Edited(Document document, IReadOnlyList<FrontMatterEdit> edits)
    {
        var text = document.Text;
        foreach (var edit in edits.Where(e => e.From != e.To))
        {
            if (document.FrontMatter is null)
                return Problem.Usage($"{document.Id} has no front matter to change.", "name a plan or a spec");
            if (
                !FrontMatterBlock.Read(text, document.DisplayPath).TryGet(out var block, out var problem)
                || !(
                    edit.To.Length == 0
                        ? block.Without(edit.Key, document.DisplayPath)
                        : block.With(edit.Key, edit.To, document.DisplayPath)
                ).TryGet(out text, out problem)
            )
                return problem;
        }

        return text;
    }

    private static Result<IReadOnlyList<Document>> Resolve(EngineContext context, DocumentRef target)
    {
        var resolver = new ReferenceResolver(context);
        if (target is DocumentRef.All)
            return resolver.Many(target);
        return resolver.One(target).TryGet(out var one, out var problem) ? new List<Document> { one } : problem;
    }
}
