using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Changes one value in the front matter of each document that a reference means: all of them or none.</summary>
internal static class FrontMatterChange
{
    /// <param name="context">What handlers work with.</param>
    /// <param name="target">Which documents.</param>
    /// <param name="key">The key to change.</param>
    /// <param name="value">The new value.</param>
    /// <param name="current">What the document has now.</param>
    /// <param name="refusal">Why a document may not be changed so; null where it may.</param>
    public static Result<Outcome> Apply(
        EngineContext context, DocumentRef target, string key, string value, Func<Document, string> current, Func<Document, Problem?>? refusal = null) =>
        context.UnderLock<Outcome>(held =>
        {
            if (!Resolve(context, target).TryGet(out var documents, out var problem))
                return problem;
            var changes = new ChangeSet();
            var changed = new List<ValueChange>();
            foreach (var document in documents)
            {
                if (refusal?.Invoke(document) is { } refused)
                    return refused;
                changed.Add(new ValueChange(document, key, current(document), value));
                if (current(document) == value)
                    continue;
                if (document.FrontMatter is null)
                    return Problem.Usage($"{document.Id} has no front matter to change.", "name a plan or a spec");
                if (!document.FrontMatter.With(key, value, document.DisplayPath).TryGet(out var text, out problem))
                    return problem;
                changes.Add(FileChange.Update(document.Path, document.Text, text));
            }

            var damaged = target is DocumentRef.All { Kind: { } kind } ? context.Store.All(kind).Damaged : [];
            return changes.Commit(context.Folder, held) is { } failed ? failed : new Outcome.Changed(changed) { Damaged = damaged };
        });

    private static Result<IReadOnlyList<Document>> Resolve(EngineContext context, DocumentRef target)
    {
        var resolver = new ReferenceResolver(context);
        if (target is DocumentRef.All)
            return resolver.Many(target);
        return resolver.One(target).TryGet(out var one, out var problem) ? new List<Document> { one } : problem;
    }
}
