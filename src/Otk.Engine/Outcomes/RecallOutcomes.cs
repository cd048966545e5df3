using System.Globalization;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

public abstract partial record Outcome
{
    /// <summary>Entries of logs, newest first.</summary>
    public sealed record Recalled(IReadOnlyList<LoggedEntry> Entries) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Entries.SelectMany(Lines).Select(l => new Part.Said(l)),
                .. Entries.Count == 0 ? [new Part.Said("Nothing of that was logged.")] : Array.Empty<Part>(),
                new Part.Entries("entries", [.. Entries.Select(Of)], TellsNone: true),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        private static IEnumerable<string> Lines(LoggedEntry entry)
        {
            var time = entry.Time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "                ";
            var open = entry.IsOpen ? " (open)" : "";
            yield return $"{time}  {entry.Kind.Word()}{open}: {entry.Text}";
            yield return $"                  {new DocumentId(entry.Spec).Stem} {entry.Log.Title}";
        }

        private static IReadOnlyList<Part> Of(LoggedEntry entry) =>
            [
                new Part.Word("entry", entry.Kind.Word()),
                new Part.Word("time", entry.Time is { } time ? Timestamp.Write(time) : null),
                new Part.Word("text", entry.Text),
                .. entry.IsOpen ? [new Part.Flag("open", true)] : Array.Empty<Part>(),
                new Part.Word("spec", entry.Spec),
                new Part.Word("title", entry.Log.Title),
                new Part.Word("log", entry.Log.DisplayPath),
            ];
    }

    /// <summary>What was done in a time, by plan.</summary>
    /// <param name="Since">From when on.</param>
    /// <param name="Until">Before when; null for until now.</param>
    /// <param name="Plans">The plans, and specs without one, each with what was done, oldest first.</param>
    /// <param name="IsMarkdown">True to tell it as Markdown.</param>
    public sealed record Recapped(
        DateTimeOffset Since,
        DateTimeOffset? Until,
        IReadOnlyList<RecappedPlan> Plans,
        bool IsMarkdown
    ) : Outcome
    {
        /// <inheritdoc/>
        public override IEnumerable<Part> Parts =>
            [
                .. Lines().Select(l => new Part.Said(l)),
                new Part.Word("since", Timestamp.Write(Since)),
                new Part.Word("until", Until is { } until ? Timestamp.Write(until) : null),
                new Part.Entries("plans", [.. Plans.Select(Of)], TellsNone: true),
            ];

        /// <inheritdoc/>
        public override IReadOnlyList<Document> Named => [];

        /// <inheritdoc/>
        public override IReadOnlyList<string> Events => [];

        private IEnumerable<string> Lines()
        {
            var span =
                $"since {Since.ToString("dddd, yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                + (Until is { } until ? $", before {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "");
            if (Plans.Count == 0)
            {
                yield return $"Nothing was done {span}.";
                yield break;
            }

            yield return IsMarkdown ? $"## Done {span}" : $"Done {span}:";
            foreach (var (document, events) in Plans)
            {
                yield return "";
                yield return IsMarkdown
                    ? $"### {document.Title} ({document.Status})"
                    : $"{document.Id.Stem} {document.Title} ({document.Status})";
                if (IsMarkdown)
                    yield return "";
                foreach (var (_, what, text) in events)
                    yield return $"{(IsMarkdown ? "- " : "   ")}{what}{(text.Length > 0 ? $": {text}" : "")}";
            }
        }

        private static IReadOnlyList<Part> Of(RecappedPlan plan) =>
            [
                new Part.OneDocument("document", plan.Document),
                new Part.Entries(
                    "events",
                    [
                        .. plan.Events.Select(e =>
                            (IReadOnlyList<Part>)
                                [
                                    new Part.Word("time", Timestamp.Write(e.Time)),
                                    new Part.Word("what", e.What),
                                    new Part.Word("text", e.Text),
                                ]
                        ),
                    ]
                ),
            ];
    }
}
