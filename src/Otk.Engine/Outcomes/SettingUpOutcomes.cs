using Otk.Workspace.Documents;
using Otk.Workspace.Hooks;
using Otk.Workspace.Owners;

namespace Otk.Engine.Outcomes;

public abstract partial record Outcome
{
    /// <summary>The owner of new documents and the cascade that gave it.</summary>
    public sealed record OwnerTold(string Owner, IReadOnlyList<OwnerSource> Sources) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts
        {
            get
            {
                var told = Sources.FirstOrDefault(s => s.Value is not null);
                return
                [
                    new Part.Said($"Owner: {Owner}"),
                    .. Sources.Select(s => new Part.Said($"   {(s == told ? "→" : " ")} {s.Name}: {s.Value ?? "—"}")),
                    new Part.Word("owner", Owner),
                    new Part.Entries(
                        "sources",
                        [
                            .. Sources.Select(s =>
                                (IReadOnlyList<Part>)[new Part.Word("name", s.Name), new Part.Word("value", s.Value)]
                            ),
                        ]
                    ),
                ];
            }
        }

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        /// <inheritdoc/>
        public override bool QuotesDocuments => false;
    }

    /// <summary>The owner of new documents was set.</summary>
    public sealed record OwnerStored(string Owner, string Path) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"✅ Owner set: {Owner}"),
                new Part.Said($"   {Path}"),
                new Part.Word("owner", Owner),
                new Part.Word("path", Path),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        /// <inheritdoc/>
        public override bool QuotesDocuments => false;
    }

    /// <summary>
    /// The events that hooks can be named after, and the names in the folder of hooks that are none of them.
    /// </summary>
    public sealed record HooksListed(string Folder, IReadOnlyList<ListedHook> Hooks, IReadOnlyList<string> Unknown)
        : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                new Part.Said($"A program in {Folder}/ that is named after an event is run after it."),
                .. Hooks.Select(h => new Part.Said(
                    $"  {h.Event, -16} {h.When}{(h.State == HookState.Missing ? "" : $"  ← {h.State.Told()}")}"
                )),
                .. Unknown.Select(n => new Part.Said($"  {n}: there is no such event, so it is never run.")),
                new Part.Entries(
                    "hooks",
                    [
                        .. Hooks.Select(h =>
                            (IReadOnlyList<Part>)
                                [
                                    new Part.Word("event", h.Event),
                                    new Part.Word("when", h.When),
                                    new Part.Word("state", h.State.Told()),
                                ]
                        ),
                    ]
                ),
                new Part.Texts("unknown", Unknown),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        /// <inheritdoc/>
        public override bool QuotesDocuments => false;
    }

    /// <summary>The workspace was set up; one line an act, none where all was there.</summary>
    public sealed record Initialized(string Artifacts, IReadOnlyList<string> Acts) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Acts.Select(a => new Part.Said(
                    a.StartsWith("left ", StringComparison.Ordinal) ? $"   {a}" : $"✅ {a}"
                )),
                .. Acts.Count == 0 ? [new Part.Said($"{Artifacts}/ is set up already.")] : Array.Empty<Part>(),
                new Part.Word("artifacts", Artifacts),
                new Part.Texts("acts", Acts),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        /// <inheritdoc/>
        public override bool QuotesDocuments => false;
    }
}
