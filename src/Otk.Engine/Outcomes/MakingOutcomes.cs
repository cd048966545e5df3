using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

public abstract partial record Outcome
{
    /// <summary>A document was made, and perhaps others were linked to it.</summary>
    public sealed record Created(Document Document, IReadOnlyList<ValueChange> Changes) : Outcome
    {
        /// <summary>The items with a box of its plan that a SPEC does not have.</summary>
        public IReadOnlyList<string> NotTaken { get; init; } = [];

        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ Created: {Document.DisplayPath}"),
                new Part.Said($"   Status: {Document.Status}"),
                .. PlanWithSpec.Told(NotTaken).Select(l => new Part.Said(l)),
                new Part.OneDocument("document", Document),
                new Part.Changes(Changes),
                new Part.Texts("not_taken", NotTaken),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Document];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events =>
            [$"{Document.Kind.Word()}-created", .. ValueChange.EventsOf(Changes)];
    }

    /// <summary>SPECs were made, or would be where it was a dry run.</summary>
    public sealed record Orchestrated(IReadOnlyList<PlanWithSpec> Plans, PlanCounts Others, bool DryRun) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Plans.Select(p => new Part.Said(Done(p))),
                .. Sums().Select(s => new Part.Said(s)),
                new Part.Count("created", DryRun ? 0 : Plans.Count(p => !p.Adopted)),
                new Part.Entries("specs", [.. Plans.Select(Of)], TellsNone: true),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [.. Plans.Select(p => p.Spec).OfType<Document>()];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events =>
            DryRun || Plans.Count == 0 ? [] : ["spec-created", Fields.Status.Event!.Value.Name];

        private string Done(PlanWithSpec pair) =>
            DryRun
                ? pair.Spec is null
                    ? $"Would create a SPEC for {pair.Plan.Id.Text}"
                    : $"Would link {pair.Plan.Id.Text} to {pair.Spec.DisplayPath}"
                : $"{(pair.Adopted ? "Linked" : "Created")}: {pair.Spec!.DisplayPath}";

        private IEnumerable<string> Sums()
        {
            var made = Plans.Count(p => !p.Adopted);
            var linked = Plans.Count - made;
            if (made > 0)
                yield return DryRun ? $"Would create {made} SPEC(s)" : $"✅ Created {made} SPEC(s)";
            if (linked > 0)
                yield return DryRun
                    ? $"Would link {linked} SPEC(s)"
                    : $"✅ Linked {linked} SPEC(s) that were there already";
            foreach (var pair in Plans)
            {
                if (!DryRun)
                    yield return $"   {pair.Plan.Id.Stem}: spec_id {pair.Spec!.Id.Stem}, status ready → in-spec";
                foreach (var line in PlanWithSpec.Told(pair.NotTaken))
                    yield return line;
            }

            if (Plans.Count > 0)
                yield break;
            yield return "No PLAN waits for a SPEC: none has status ready and an empty spec_id.";
            if (Others.Drafts > 0)
                yield return $"   {Others.Drafts} draft PLAN(s): otk ready REF, then otk orchestrate";
            if (Others.ReadyWithSpec > 0)
                yield return $"   {Others.ReadyWithSpec} ready PLAN(s) name a SPEC already: see spec_id";
        }

        private static IReadOnlyList<Part> Of(PlanWithSpec pair) =>
            [
                new Part.Word("plan", pair.Plan.Id.Text),
                .. pair.Spec is { } spec ? [new Part.OneDocument("spec", spec)] : Array.Empty<Part>(),
                .. pair.Adopted ? [new Part.Flag("adopted", true)] : Array.Empty<Part>(),
                new Part.Texts("not_taken", pair.NotTaken),
            ];
    }

    /// <summary>The pass of otk 1.x: the numbered plans it made, and the orchestration after it.</summary>
    public sealed record OrchestratedOnce(IReadOnlyList<Document> Plans, Orchestrated Then) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Plans.Select(p => new Part.Said($"✅ Created: {p.DisplayPath}")),
                Part.DocumentsOf("plans_made", Plans, tellsNone: true),
                .. Then.Parts,
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events =>
            [.. Plans.Count > 0 ? ["plan-created"] : Array.Empty<string>(), .. Then.Events];
    }

    /// <summary>A checklist was written, or found to be complete.</summary>
    public sealed record Scouted(
        Document Spec,
        string ReportPath,
        IReadOnlyList<ChecklistGroup> Groups,
        int Added,
        bool IsNew
    ) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts
        {
            get
            {
                var all = Groups.Sum(g => g.Items.Count);
                return
                [
                    new Part.Said($"🔍 Scouting: {Path.GetFileName(Spec.Path)}"),
                    new Part.Said($"   Found {Tasks(all, "implementation ")}"),
                    new Part.Said($"✅ Scout report {Written()}: {ReportPath}"),
                    new Part.Said(),
                    new Part.Said("📋 Summary:"),
                    .. Groups.Select(g => new Part.Said($"   - {g.Name}: {Tasks(g.Items.Count)}")),
                    new Part.Word("report", ReportPath),
                    new Part.OneDocument("spec", Spec),
                    new Part.Count("tasks", all),
                    new Part.Count("added", Added),
                    new Part.Entries(
                        "groups",
                        [
                            .. Groups.Select(g =>
                                (IReadOnlyList<Part>)
                                    [
                                        new Part.Word("name", g.Name),
                                        new Part.Texts("items", [.. g.Items.Select(i => i.Text)]),
                                    ]
                            ),
                        ],
                        TellsNone: true
                    ),
                ];
            }
        }

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Spec];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => Added > 0 ? ["spec-scouted"] : [];

        private string Written() =>
            IsNew ? "saved"
            : Added > 0 ? $"completed with {Tasks(Added, "new ")}"
            : "is up to date";

        private static string Tasks(int count, string which = "") =>
            $"{count} {which}{(count == 1 ? "task" : "tasks")}";
    }

    /// <summary>An execution log was started.</summary>
    public sealed record Started(Document Spec, string LogPath, IReadOnlyList<ValueChange> Changes) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ Execution log created: {LogPath}"),
                new Part.Word("log", LogPath),
                new Part.OneDocument("spec", Spec),
                new Part.Changes(Changes),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [Spec];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => ["exec-started", .. ValueChange.EventsOf(Changes)];
    }
}
