using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.References;

/// <summary>Which documents name each other.</summary>
internal static class Links
{
    /// <summary>
    /// True where the front matter of <paramref name="from"/> names <paramref name="to"/>, with or without its slug.
    /// </summary>
    public static bool Names(Document from, Document to) =>
        from.Link.Length > 0
        && (
            Same(from.Link, to.Id.Text)
            || Same(from.Link, to.Id.Stem)
            || (to.Id.IsDated && Same(new DocumentId(from.Link).Stem, to.Id.Stem))
        );

    private static bool Same(string a, string b) => DocumentId.AreSame(a, b);
}
