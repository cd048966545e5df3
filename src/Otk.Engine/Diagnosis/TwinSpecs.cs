using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Diagnosis;

/// <summary>Finds two SPECs of one title for one plan: what comes of orchestrating in two clones and merging.</summary>
/// <remarks>Several SPECs of different titles for a plan are as meant. A twin that nobody worked on goes to the
/// archive, so that nothing is lost; one that somebody did stays, under a title of its own.</remarks>
internal static class TwinSpecs
{
    public static IEnumerable<Ailment> Of(EngineContext context, Documents documents)
    {
        foreach (
            var plan in documents
                .Plans.Where(p => documents.Naming(p, DocumentKind.Spec).Count > 1)
                .DistinctBy(p => p.Id.Stem, StringComparer.OrdinalIgnoreCase)
        )
        {
            var naming = documents.Naming(plan, DocumentKind.Spec);
            foreach (var twins in naming.GroupBy(s => s.Title).Where(g => g.Count() > 1))
            {
                var kept = twins.FirstOrDefault(s => Links.Names(plan, s)) ?? twins.First();
                foreach (var (i, twin) in twins.Where(s => s.Id != kept.Id).Index())
                    yield return Of(context, documents, plan, kept, twin, $"{twin.Title} ({i + 2})");
            }
        }
    }

    private static Ailment Of(
        EngineContext context,
        Documents documents,
        Document plan,
        Document kept,
        Document twin,
        string newTitle
    )
    {
        var problem = Problem.Failed(
            $"{plan.Id.Stem} has two SPECs titled '{twin.Title}': {kept.Id.Stem} and {twin.Id.Stem}.",
            twin.At("id"),
            $"keep what is worth it in {kept.Id.Stem}, then otk archive {twin.Id.Stem}"
        );
        var isUntouched =
            twin.Body == kept.Body
            && twin.Status == kept.Status
            && !documents.Naming(twin, DocumentKind.Report).Concat(documents.Naming(twin, DocumentKind.Log)).Any();
        return isUntouched
                ? new Ailment(
                    problem,
                    new FileChange.Move(
                        twin.Path,
                        Path.Combine(context.Folder.Archive.FolderOf(DocumentKind.Spec), Path.GetFileName(twin.Path))
                    )
                )
            : twin.FrontMatter!.With("title", newTitle, twin.DisplayPath).TryGet(out var text, out _)
                ? new Ailment(problem, FileChange.Update(twin.Path, twin.Text, text))
            : new Ailment(problem);
    }
}
