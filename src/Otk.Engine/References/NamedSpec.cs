using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.References;

/// <summary>The SPEC that a plan names.</summary>
internal static class NamedSpec
{
    /// <summary>The SPEC; null where the plan names none that is there and can be read.</summary>
    public static Document? Of(DocumentStore store, Document plan) =>
        Read(store, plan).Select(r => r.TryGet(out var spec, out _) ? spec : null).FirstOrDefault(s => s is not null);

    /// <summary>
    /// Why it cannot be read; null where it can, where there is no file of its ID, or where the plan names none. What
    /// acts on a plan and its SPECs stops then: it would leave that one behind, or make another in its place.
    /// </summary>
    public static Problem? WhyUnread(DocumentStore store, Document plan) =>
        Read(store, plan)
            .Select(r => r.TryGet(out _, out var problem) ? null : problem)
            .FirstOrDefault(p => p is not null);

    private static IEnumerable<Result<Document>> Read(DocumentStore store, Document plan)
    {
        if (plan.Link.Length == 0)
            return [];
        var stem = new DocumentId(plan.Link).Stem;

        // Only letters of ASCII have one form each.
        return store
            .Files(DocumentKind.Spec, Ascii.IsValid(stem) ? stem : "")
            .Where(f => IsOf(f, stem))
            .Select(f => store.Read(DocumentKind.Spec, f));
    }

    private static bool IsOf(string file, string stem) =>
        DocumentId.AreSame(stem, new DocumentId(Path.GetFileNameWithoutExtension(file)).Stem);
}
