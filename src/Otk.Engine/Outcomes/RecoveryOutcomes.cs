using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

public abstract partial record Outcome
{
    /// <summary>
    /// Documents were moved, with what belongs to them, to the archive or back; none where none was meant.
    /// </summary>
    public sealed record Moved(IReadOnlyList<Document> Documents, IReadOnlyList<string> Paths, bool ToArchive) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Documents.Select(d => new Part.Said(
                    $"✅ {d.Id.Stem} {(ToArchive ? "is in the archive" : "is back from the archive")}"
                )),
                .. Documents.Count == 0
                    ? [new Part.Said("Nothing to move: no document is meant.")]
                    : Array.Empty<Part>(),
                .. Paths.Select(p => new Part.Said($"   {p}")),
                Documents is [var only]
                    ? new Part.OneDocument("document", only)
                    : Part.DocumentsOf("documents", Documents),
                new Part.Flag("archived", ToArchive),
                new Part.Texts("paths", Paths),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => ToArchive ? [] : Documents;

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [ToArchive ? "archived" : "restored"];
    }

    /// <summary>The last act was taken back.</summary>
    public sealed record Undone(string Act, DateTimeOffset Time, IReadOnlyList<string> Paths) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ Undone: {Act} ({Timestamp.Write(Time)})"),
                .. Paths.Select(p => new Part.Said($"   {p}")),
                new Part.Word("act", Act),
                new Part.Word("time", Timestamp.Write(Time)),
                new Part.Texts("paths", Paths),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => ["undone"];
    }

    /// <summary>The acts that are kept, newest first.</summary>
    public sealed record ActsListed(IReadOnlyList<ActRecord> Acts) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Acts.Count == 0 ? [new Part.Said("Nothing was changed yet.")] : Array.Empty<Part>(),
                .. ActRecord.PartsOf(Acts),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];
    }

    /// <summary>What was done to a document, newest first.</summary>
    public sealed record HistoryTold(Document Document, IReadOnlyList<ActRecord> Acts) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Acts.Count == 0
                    ?
                    [
                        new Part.Said(
                            $"The journal has nothing of {Document.Id.Stem}; it keeps the last 200 change sets of "
                                + "this clone."
                        ),
                    ]
                    : Array.Empty<Part>(),
                new Part.OneDocument("document", Document),
                .. ActRecord.PartsOf(Acts),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Document];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];
    }

    /// <summary>What is not in order, and what of it was mended.</summary>
    public sealed record Diagnosed(IReadOnlyList<Finding> Findings, bool Fixed) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Lines().Select(l => new Part.Said(l)),
                new Part.Flag("in_order", !IsUnwell),
                new Part.Entries(
                    "findings",
                    [
                        .. Findings.Select(f =>
                            (IReadOnlyList<Part>)
                                [
                                    new Part.Trouble(f.Problem),
                                    new Part.Flag("has_fix", f.HasFix),
                                    new Part.Flag("mended", f.IsMended),
                                ]
                        ),
                    ],
                    TellsNone: true
                ),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        /// <inheritdoc/>
        public override bool IsUnwell => Findings.Any(f => !f.IsMended);

        private IEnumerable<string> Lines()
        {
            foreach (var finding in Findings)
            {
                yield return $"{(finding.IsMended ? "✅ mended" : finding.HasFix ? "✗ (--fix mends it)" : "✗")} "
                    + $"{finding.Problem.At?.ToString() ?? "workspace"}: {finding.Problem.Message}";
                if (!finding.IsMended && !finding.HasFix && finding.Problem.Mend.Count > 0)
                    yield return $"   mend: {finding.Problem.Mend[0]}";
            }

            var open = Findings.Where(f => !f.IsMended).ToList();
            var mendable = open.Count(f => f.HasFix);
            yield return open.Count == 0
                ? "✅ Everything is in order."
                : $"{open.Count} not in order{(mendable > 0 ? $"; otk doctor --fix mends {mendable}" : "")}.";
        }
    }
}
