using System.Globalization;
using System.Text.Json;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

public abstract partial record Outcome
{
    /// <summary>Plans and SPECs were made of what another tool tracks, or would be where it was a dry run.</summary>
    /// <param name="Plans">What was made, in the order of the tool.</param>
    /// <param name="Copied">Documents that were copied as they are: their paths.</param>
    /// <param name="Before">How many were imported before.</param>
    /// <param name="Dropped">What is called off there, and was left out: its name and its status there.</param>
    /// <param name="DryRun">True where nothing was made.</param>
    public sealed record Imported(
        IReadOnlyList<ImportedPlan> Plans,
        IReadOnlyList<string> Copied,
        int Before,
        IReadOnlyList<(string Source, string Status)> Dropped,
        bool DryRun
    ) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Plans.Select(p => new Part.Said(Line(p))),
                .. Copied.Select(c => new Part.Said($"{(DryRun ? "Would copy" : "Copied")}: {c}")),
                .. Sums().Select(s => new Part.Said(s)),
                new Part.Count("created", DryRun ? 0 : Plans.Count),
                new Part.Count("imported_before", Before),
                new Part.Entries("imported", [.. Plans.Select(Of)], TellsNone: true),
                new Part.Texts("copied", Copied),
                new Part.Texts("left_out", [.. Dropped.Select(d => d.Source)]),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [.. Plans.Select(p => p.Plan).OfType<Document>()];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events =>
            DryRun || Plans.Count == 0 ? []
            : Plans.Any(p => p.Spec is not null) ? ["plan-created", "spec-created"]
            : ["plan-created"];

        private static string Line(ImportedPlan made)
        {
            var became = $"{(made.Was.Length > 0 ? made.Was + " → " : "")}{made.Status}";
            var name = made.Plan is { } plan ? $"{plan.Id.Stem} " : "would be a PLAN: ";
            var spec =
                made.Spec is { } document ? $", with {document.Id.Stem}"
                : made.HasSpec ? ", with a SPEC"
                : "";
            return $"{made.Source}: {name}{made.Title} ({became}){spec}";
        }

        private IEnumerable<string> Sums()
        {
            var specs = Plans.Count(p => p.HasSpec);
            if (Plans.Count > 0)
            {
                var by = Plans.CountBy(p => p.Status).Select(s => $"{s.Value} {s.Key}");
                yield return $"{(DryRun ? "Would create" : "✅ Created")} {Plans.Count} PLAN(s) ({string.Join(", ", by)})"
                    + (specs > 0 ? $" and {specs} SPEC(s)" : "");
            }

            if (Copied.Count > 0 && !DryRun)
                yield return $"✅ Copied {Copied.Count} document(s)";
            if (Before > 0)
                yield return $"   {Before} imported before";
            foreach (var (source, status) in Dropped)
                yield return $"   Left out: {source} ({status})";
            if (Plans.Count + Copied.Count + Before + Dropped.Count == 0)
                yield return "Nothing to import.";
        }

        private static IReadOnlyList<Part> Of(ImportedPlan made) =>
            [
                new Part.Word("source", made.Source),
                new Part.Word("was", made.Was),
                new Part.Word("title", made.Title),
                new Part.Word("status", made.Status),
                .. made.Plan is { } plan ? [new Part.OneDocument("plan", plan)] : Array.Empty<Part>(),
                .. made.Spec is { } spec ? [new Part.OneDocument("spec", spec)] : Array.Empty<Part>(),
            ];
    }

    /// <summary>A list in a form that other programs read.</summary>
    /// <param name="Documents">What is listed.</param>
    /// <param name="Format">csv, markdown or json.</param>
    public sealed record Exported(IReadOnlyList<ListedDocument> Documents, string Format) : Outcome
    {
        private static readonly string[] _columns =
        [
            "kind",
            "id",
            "title",
            "status",
            "owner",
            "priority",
            "due",
            "tags",
            "created",
            "done",
            "total",
            "path",
        ];

        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Lines().Select(l => new Part.Said(l)),
                new Part.Entries(
                    "documents",
                    [
                        .. Documents.Select(d =>
                            (IReadOnlyList<Part>)
                                [
                                    new Part.OneDocument("", d.Document),
                                    new Part.Count("done", d.Progress.Done),
                                    new Part.Count("total", d.Progress.Total),
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

        private IEnumerable<string> Lines() =>
            Format switch
            {
                "markdown" => Documents
                    .Select(d => Row(Values(d).Select(Cell)))
                    .Prepend(Row(_columns.Select(_ => "---")))
                    .Prepend(Row(_columns)),
                "json" => Documents
                    .Select(d => "  " + Json(Values(d)))
                    .Select((o, i) => i < Documents.Count - 1 ? o + "," : o)
                    .Prepend("[")
                    .Append("]"),
                _ => Documents
                    .Select(d => string.Join(',', Values(d).Select(Quoted)))
                    .Prepend(string.Join(',', _columns)),
            };

        private static string[] Values(ListedDocument listed)
        {
            var document = listed.Document;
            return
            [
                document.Kind.Word(),
                document.Id.Text,
                document.Title,
                document.Status,
                document.Owner,
                document.Value(Fields.Priority),
                document.Value(Fields.Due),
                string.Join(' ', document.Values(Fields.Tags)),
                document.Created,
                Number(listed.Progress.Done),
                Number(listed.Progress.Total),
                document.DisplayPath,
            ];
        }

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

        // A bar would end the cell.
        private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

        // RFC 4180, section 2.
        private static string Quoted(string text) =>
            text.AsSpan().IndexOfAny(",\"\r\n") < 0
                ? text
                : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        private static string Json(string[] values) =>
            $"{{{string.Join(", ", _columns.Zip(values, (c, v) => $"\"{c}\": {Json(c, v)}"))}}}";

        private static string Json(string column, string value) =>
            column is "done" or "total" ? value : $"\"{JsonEncodedText.Encode(value)}\"";
    }
}
