using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>
    /// Writes an entry into the execution log of a SPEC; of the one being worked on where none is named.
    /// </summary>
    public sealed record Log(DocumentRef? Spec, LogEntry Entry, string Text) : Intent;

    /// <summary>
    /// Ticks an item of a SPEC's checklist, by its words or its number; or takes the tick away; with what shows that it
    /// is done.
    /// </summary>
    public sealed record Check(DocumentRef? Spec, string Item, bool Undone = false, string? Evidence = null) : Intent;

    /// <summary>Tells what was being worked on.</summary>
    public sealed record Resume : Intent;

    /// <summary>
    /// Tells the next step of each open thread of work; or takes the next one that is free, for a time.
    /// </summary>
    public sealed record Next(bool Take = false, TimeSpan? For = null) : Intent
    {
        /// <summary>True to tell why each stands where it does.</summary>
        public bool Why { get; init; }
    }

    /// <summary>Takes a document for its owner alone, for a time.</summary>
    public sealed record Claim(DocumentRef Target, TimeSpan? For = null) : Intent;

    /// <summary>Gives up a claim.</summary>
    public sealed record Release(DocumentRef Target) : Intent;
}

/// <summary>Describes keeping track of the work.</summary>
internal static class WorkIntents
{
    // Where no SPEC is named: the one being worked on.
    private const string Current = "current";
    private const string ForHowLong = "For how long: 30m, 2h, 3d; 8h by default.";
    private const string DurationHint = "2h, 3d";
    private static readonly Dictionary<string, string> _items = new() { ["item"] = "items" };

    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.Log>("log", new(null, LogEntry.Note, ""), Topic.OfPhrases.DoIt, 3)
            .Command(
                new(
                    "log",
                    "Write an entry into the newest execution log of a SPEC.",
                    "otk log SPEC-20251014-01K7JE \"use RS256\" --decision",
                    "otk log latest \"waiting for keys\" --blocker"
                )
                {
                    Topic = new(Topic.OfCommands.Work, 3),
                    Arguments = "The SPEC, then what to write down.",
                }
            )
            .Tool(new("work", "log"))
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec, ifNone: Current)
            .Choice(
                "entry",
                i => i.Entry.Word(),
                (i, e) => i with { Entry = LogEntries.Parse(e)!.Value },
                [
                    .. Enum.GetValues<LogEntry>()
                        .Select(e => (e.Word(), $"--{e.Word()}", $"Write it under {e.Heading()}.")),
                ],
                unsaid: LogEntry.Note.Word()
            )
            .Text("text", i => i.Text, (i, t) => i with { Text = t }, isRequired: true),
        new IntentDescription<Intent.Check>("check", new(null, ""), Topic.OfPhrases.DoIt, 4)
            .Command(
                new(
                    "check",
                    "Tick items of a SPEC's checklist.",
                    "otk check SPEC-20251014-01K7JE 3 --evidence \"dotnet test: 41 passed\"",
                    "otk check latest 'Create token service' --undo"
                )
                {
                    Topic = new(Topic.OfCommands.Work, 4),
                    Repeats = "item",
                    Arguments = "The SPEC, then its items: numbers as 'otk show' tells them, or words in quotes.",
                }
            )
            .Tool(new("work", "check") { Names = _items, Repeats = "item" })
            .Tool(
                new("work", "uncheck")
                {
                    Names = _items,
                    Repeats = "item",
                    Says = [("undone", "")],
                }
            )
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec, ifNone: Current)
            .Text(
                "item",
                i => i.Item,
                (i, t) => i with { Item = t.TrimStart('#') },
                isRequired: true,
                placeholder: "ITEM"
            )
            .Flag("undone", i => i.Undone, i => i with { Undone = true }, "Take the tick away.", "--undo")
            .Text(
                "evidence",
                i => i.Evidence,
                (i, t) => i with { Evidence = t },
                option: "--evidence",
                help: "What shows that it is done: a command and its result, a commit.",
                hint: "command and result, or commit"
            ),
        new IntentDescription<Intent.Resume>("resume", new(), Topic.OfPhrases.See, 1)
            .Command(
                new("resume", "Tell what was being worked on.", "otk resume", "otk resume --json")
                {
                    Topic = new(Topic.OfCommands.Work, 1),
                }
            )
            .Tool(new("find", "resume"))
            .OnlyLooks(),
        new IntentDescription<Intent.Next>("next", new(), Topic.OfPhrases.See, 2)
            .Command(
                new("next", "Tell the next step of each open thread of work.", "otk next", "otk next --claim --for 2h")
                {
                    Topic = new(Topic.OfCommands.Work, 2),
                }
            )
            .Tool(new("find", "next") { Without = ["for"] })
            .Tool(new("work", "next") { Says = [("claim", "")], Without = ["why"] })
            .Flag("claim", i => i.Take, i => i with { Take = true }, "Take the first that is free.")
            .Duration("for", i => i.For, (i, t) => i with { For = t }, ForHowLong, DurationHint)
            .Flag("why", i => i.Why, i => i with { Why = true }, "Tell why each stands where it does.")
            .OnlyLooks(i => !i.Take),
        new IntentDescription<Intent.Claim>("claim", new(Unsaid.Document), Topic.OfPhrases.Together, 1)
            .Command(
                new(
                    "claim",
                    "Take a PLAN or SPEC for yourself; the claim runs out by itself.",
                    "otk claim PLAN-20251014-01K7A2",
                    "otk claim spec latest --for 2h"
                )
                {
                    Topic = new(Topic.OfCommands.Together, 1),
                }
            )
            .Tool(new("work", "claim"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, help: "The PLAN or SPEC.")
            .Duration("for", i => i.For, (i, t) => i with { For = t }, ForHowLong, DurationHint)
            .Idempotent(),
        new IntentDescription<Intent.Release>("release", new(Unsaid.Document), Topic.OfPhrases.Together, 2)
            .Command(
                new("release", "Give up a claim.", "otk release PLAN-20251014-01K7A2", "otk release spec latest")
                {
                    Topic = new(Topic.OfCommands.Together, 2),
                }
            )
            .Tool(new("work", "release"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, help: "The PLAN or SPEC.")
            .Idempotent(),
    ];
}
