using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

public abstract partial record Outcome
{
    /// <summary>Documents were listed.</summary>
    public sealed record Listed(IReadOnlyList<ListedDocument> Documents) : Outcome
    {
        /// <summary>True where nothing but a kind was asked for: who sees it on a screen wants what is open first.</summary>
        public bool IsWhole { get; init; }

        /// <inheritdoc/>
        public override IEnumerable<Part> Parts => [new Part.Listing(Documents) { IsWhole = IsWhole }];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];
    }

    /// <summary>Documents were counted.</summary>
    public sealed record Counted(int Count) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said(Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new Part.Count("count", Count),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        /// <inheritdoc/>
        public override bool QuotesDocuments => false;
    }

    /// <summary>A document was shown; of a SPEC, with its items of work.</summary>
    public sealed record Shown(Document Document, IReadOnlyList<Document> Links, IReadOnlyList<TrackedItem> Items)
        : Outcome
    {
        /// <summary>Why it is not to be worked on now, and what waits for it, in a few words each; blockers stand in the
        /// log.</summary>
        public IReadOnlyList<string> Why { get; init; } = [];

        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said(Document.DisplayPath),
                new Part.Said(),
                new Part.OneDocument("document", Document),
                new Part.Body("text", Document.Text),
                .. Lines().Select(l => new Part.Said(l)),
                new Part.Entries("items", [.. Items.Select(Part.Of)]),
                Part.DocumentsOf("links", Links),
                new Part.Texts("why", Why),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Document];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        private IEnumerable<string> Lines()
        {
            if (Why.Count > 0)
                yield return "";
            foreach (var why in Why)
                yield return $"! {why}";
            if (Items.Count > 0)
            {
                yield return "";
                yield return $"Items: {Items.Count(i => i.Done)}/{Items.Count}";
                foreach (var item in Items)
                    yield return $"{item.Number, 4}. [{(item.Done ? 'x' : ' ')}] {item.Text}";
            }

            if (Links.Count > 0)
                yield return "";
            foreach (var link in Links)
                yield return $"→ {link.Kind.Word()}: {link.DisplayPath}"
                    + (link.Status.Length > 0 ? $" ({link.Status})" : "");
        }
    }

    /// <summary>Documents that have the words, best first.</summary>
    public sealed record Found(string Text, IReadOnlyList<FoundDocument> Documents) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts => [new Part.Hits(Text, Documents)];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];
    }

    /// <summary>Plans and specs by status.</summary>
    public sealed record BoardShown(IReadOnlyList<BoardColumn> Columns) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts => [new Part.Board(Columns)];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];
    }

    /// <summary>A Mermaid graph.</summary>
    public sealed record Drawn(string Mermaid) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts => [new Part.Body("mermaid", Mermaid)];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];
    }

    /// <summary>A web page was written.</summary>
    public sealed record Reported(string Path) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [new Part.Said($"✅ Report written: {Path}"), new Part.Word("path", Path)];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        /// <inheritdoc/>
        public override bool QuotesDocuments => false;
    }
}
