using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.References;

/// <summary>The SPEC that a plan names, where it is there and cannot be read.</summary>
internal static class NamedSpec
{
    /// <summary>
    /// Why it cannot be read; null where it can, where there is no file of its ID, or where the plan names none. What
    /// acts on a plan and its SPECs stops then: it would leave that one behind, or make another in its place.
    /// </summary>
    public static Problem? WhyUnread(DocumentStore store, Document plan)
    {
        if (plan.Link.Length == 0)
            return null;
        var stem = new DocumentId(plan.Link).Stem;

        // Only letters of ASCII have one form each.
        return store
            .Files(DocumentKind.Spec, Ascii.IsValid(stem) ? stem : "")
            .Where(f => IsOf(f, stem))
            .Select(f => store.Read(DocumentKind.Spec, f).TryGet(out _, out var problem) ? null : problem)
            .FirstOrDefault(p => p is not null);
    }

    private static bool IsOf(string file, string stem) =>
        DocumentId.AreSame(stem, new DocumentId(Path.GetFileNameWithoutExtension(file)).Stem);
}
