using Otk.Model.Documents;

namespace Otk.Workspace.Documents;

/// <summary>Which documents of a set name each other: each is found by what it is named by, not by looking at all.</summary>
/// <param name="documents">The documents, all of one kind.</param>
public sealed class Links(IReadOnlyList<Document> documents)
{
    // Who asks for the links of a few looks at all documents sooner than they are put in lookups.
    private const int FewAsked = 4;
    private ILookup<string, (Document Document, int Place)>? _byLink;
    private ILookup<string, (Document Document, int Place)>? _byId;
    private int _asked;

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

    /// <summary>True where one of two documents names the other.</summary>
    public static bool AreLinked(Document one, Document other) => Names(one, other) || Names(other, one);

    /// <summary>Those of the set that name a document, in their order.</summary>
    public IEnumerable<Document> Naming(Document document) =>
        _asked++ < FewAsked ? [.. documents.Where(d => Names(d, document))] : InOrder(NamingAt(document));

    /// <summary>Those of the set that name a document or are named by it, in their order; never the document
    /// itself.</summary>
    public IEnumerable<Document> Of(Document document) =>
        _asked++ < FewAsked
            ? [.. documents.Where(d => AreLinked(d, document) && d.Path != document.Path)]
            : InOrder(NamingAt(document).Concat(NamedAt(document))).Where(d => d.Path != document.Path);

    private IEnumerable<(Document Document, int Place)> NamingAt(Document document) =>
        Keys(document.Id.Text, document.Id.Stem).SelectMany(k => ByLink[k]).Where(d => Names(d.Document, document));

    private IEnumerable<(Document Document, int Place)> NamedAt(Document document) =>
        document.Link.Length == 0
            ? []
            : Keys(document.Link, new DocumentId(document.Link).Stem)
                .SelectMany(k => ById[k])
                .Where(d => Names(document, d.Document));

    private ILookup<string, (Document Document, int Place)> ByLink => _byLink ??= Lookup(d => d.Link);

    private ILookup<string, (Document Document, int Place)> ById => _byId ??= Lookup(d => d.Id.Text);

    // By an ID as it is written, and by the part of it that tells.
    private ILookup<string, (Document Document, int Place)> Lookup(Func<Document, string> id) =>
        documents
            .Select((document, place) => (Document: document, Place: place))
            .Where(d => id(d.Document).Length > 0)
            .SelectMany(d => Keys(id(d.Document), new DocumentId(id(d.Document)).Stem).Select(k => (Key: k, d)))
            .ToLookup(d => d.Key, d => d.d, DocumentId.Comparer);

    private static IEnumerable<string> Keys(string id, string stem) => Same(id, stem) ? [id] : [id, stem];

    private static IEnumerable<Document> InOrder(IEnumerable<(Document Document, int Place)> found) =>
        found.DistinctBy(d => d.Place).OrderBy(d => d.Place).Select(d => d.Document);

    private static bool Same(string a, string b) => DocumentId.AreSame(a, b);
}
