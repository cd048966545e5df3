using Otk.Model.Documents;

namespace Otk.Model.Intents;

/// <summary>Which document is meant, said without looking it up. The kind is null where nothing tells it.</summary>
public abstract record DocumentRef(DocumentKind? Kind)
{
    /// <summary>
    /// An ID as written: whole, without its slug, or shortened (<c>PLAN-auth</c>, <c>P-0001</c>, <c>SPEC-xxx</c>). Where
    /// the kind is another than the ID's, it is the document of that kind which belongs to the one with the ID.
    /// </summary>
    public sealed record ById(DocumentKind? Kind, string Id) : DocumentRef(Kind)
    {
        /// <summary>
        /// The path as typed, where a path named the document; <see cref="Id"/> is the stem of its file's name then.
        /// </summary>
        public string? Path { get; init; }

        /// <summary>True where what belongs to the document with the ID is meant: "the spec of PLAN-auth".</summary>
        public bool IsLinked => Kind is not null && new DocumentId(Id).Kind is { } own && own != Kind;
    }

    /// <summary>Words of the title.</summary>
    public sealed record ByTitle(DocumentKind? Kind, string Title) : DocumentRef(Kind);

    /// <summary>A place in an order, maybe among those with a status or an owner, or what was spoken of.</summary>
    public sealed record ByPick(DocumentKind? Kind, Pick Pick, string? Status = null, string? Owner = null)
        : DocumentRef(Kind);

    /// <summary>The document with this number, as <c>list</c> shows it (from 1, in order of creation).</summary>
    public sealed record ByNumber(DocumentKind? Kind, int Number) : DocumentRef(Kind);

    /// <summary>Every document of the kind, or those with a status or an owner, or that mention something.</summary>
    public sealed record All(DocumentKind? Kind, string? Status = null, string? Owner = null) : DocumentRef(Kind)
    {
        /// <summary>What they mention; null for anything.</summary>
        public string? Text { get; init; }

        /// <summary>In which state they are: <see cref="ListState"/>; null for any.</summary>
        public string? State { get; init; }

        /// <summary>How much they matter; null for any.</summary>
        public string? Priority { get; init; }

        /// <summary>A tag that they have; null for any.</summary>
        public string? Tag { get; init; }

        /// <summary>True where every document of the kind is meant.</summary>
        public bool IsEvery => (Status, Owner, Text, State, Priority, Tag) == default && Except.Count == 0;

        /// <summary>Those of them that are not meant.</summary>
        public IReadOnlyList<DocumentRef> Except { get; init; } = [];

        /// <inheritdoc/>
        public bool Equals(All? other) =>
            other is not null
            && (Kind, Status, Owner, Text, State, Priority, Tag)
                == (other.Kind, other.Status, other.Owner, other.Text, other.State, other.Priority, other.Tag)
            && Except.SequenceEqual(other.Except);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Kind, Status, Owner, State, Tag, Except.Count);
    }
}
