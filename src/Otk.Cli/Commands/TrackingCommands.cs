using System.CommandLine;
using Otk.App.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The commands that keep track of the work: log, check, resume, next, claim, release.</summary>
internal static class TrackingCommands
{
    public static IEnumerable<Command> All(CommandBuilder b)
    {
        yield return Log(b);
        yield return Check(b);
        var brief = new Option<bool>("--brief")
        {
            Description = "A few lines for an agent's context, at most 1,000 tokens; nothing where nothing is open.",
        };
        var reminder = new Option<bool>("--reminder")
        {
            Description =
                "For a Stop hook: a message where a log that is open had no entry for half an hour; else nothing.",
        };
        yield return b.MakeMany(
            "resume",
            "Tell what was being worked on.",
            _ => [new Intent.Resume()],
            [brief, reminder],
            (p, session) =>
                session.Resuming =
                    p.GetValue(reminder) ? new Rendering.ResumeReminder()
                    : p.GetValue(brief) ? new Rendering.ResumeBrief()
                    : null,
            "otk resume",
            "otk resume --json"
        );

        var take = new Option<bool>("--claim") { Description = "Take the first that is free." };
        var nextFor = For();
        yield return b.Make(
            "next",
            "Tell the next step of each open thread of work.",
            p => new Intent.Next(p.GetValue(take), p.GetValue(nextFor)),
            [take, nextFor],
            "otk next",
            "otk next --claim --for 2h"
        );

        var claimed = CommandBuilder.Words("REF", "The PLAN or SPEC.");
        var claimFor = For();
        yield return b.Make(
            "claim",
            "Take a PLAN or SPEC for yourself; the claim runs out by itself.",
            p => new Intent.Claim(CommandBuilder.Reference(p, claimed, null), p.GetValue(claimFor)),
            [claimed, claimFor],
            "otk claim PLAN-20251014-01K7A2",
            "otk claim spec latest --for 2h"
        );
        var released = CommandBuilder.Words("REF", "The PLAN or SPEC.");
        yield return b.Make(
            "release",
            "Give up a claim.",
            p => new Intent.Release(CommandBuilder.Reference(p, released, null)),
            [released],
            "otk release PLAN-20251014-01K7A2",
            "otk release spec latest"
        );
    }

    private static Command Log(CommandBuilder b)
    {
        var words = new Argument<string[]>("REF TEXT")
        {
            Description = "The SPEC, then what to write down.",
            Arity = new ArgumentArity(2, 100_000),
        };
        var kinds = new[] { LogEntry.Decision, LogEntry.Blocker, LogEntry.Progress, LogEntry.Note }
            .Select(e =>
                (
                    Entry: e,
                    Option: new Option<bool>($"--{e.ToString().ToLowerInvariant()}")
                    {
                        Description = $"Write it under {Engine.Handlers.LogHeading.Of(e)}.",
                    }
                )
            )
            .ToArray();
        var log = b.Make(
            "log",
            "Write an entry into the newest execution log of a SPEC.",
            p => Intent(p),
            [words, .. kinds.Select(k => k.Option)],
            "otk log SPEC-20251014-01K7JE \"use RS256\" --decision",
            "otk log latest \"waiting for keys\" --blocker"
        );
        log.Validators.Add(r =>
        {
            if (kinds.Count(k => r.GetValue(k.Option)) > 1)
                r.AddError("An entry is of one kind: give one of --decision, --blocker, --progress and --note.");
        });
        return log;

        Intent Intent(ParseResult parsed)
        {
            var parts = ReferenceText.Split(parsed.GetValue(words)!).ToList();
            var entry =
                kinds.Where(k => parsed.GetValue(k.Option)).Select(k => (LogEntry?)k.Entry).FirstOrDefault()
                ?? LogEntry.Note;
            return new Intent.Log(
                ReferenceText.Read(parts[0], DocumentKind.Spec),
                entry,
                string.Join(' ', parts.Skip(1))
            );
        }
    }

    private static Command Check(CommandBuilder b)
    {
        var words = new Argument<string[]>("REF ITEM")
        {
            Description = "The SPEC, then its items: numbers as 'otk show' tells them, or words in quotes.",
            Arity = new ArgumentArity(2, 100_000),
        };
        var undo = new Option<bool>("--undo") { Description = "Take the tick away." };
        var evidence = new Option<string>("--evidence")
        {
            Description = "What shows that it is done: a command and its result, a commit.",
            HelpName = "TEXT",
        };
        return b.MakeMany(
            "check",
            "Tick items of a SPEC's checklist.",
            Intents,
            [words, undo, evidence],
            "otk check SPEC-20251014-01K7JE 3 --evidence \"dotnet test: 41 passed\"",
            "otk check latest 'Create token service' --undo"
        );

        IEnumerable<Intent> Intents(ParseResult parsed)
        {
            var parts = ReferenceText.Split(parsed.GetValue(words)!).ToList();
            var spec = ReferenceText.Read(parts[0], DocumentKind.Spec);
            return parts
                .Skip(1)
                .Select(i => new Intent.Check(
                    spec,
                    i.TrimStart('#'),
                    parsed.GetValue(undo),
                    parsed.GetValue(evidence)
                ));
        }
    }

    private static Option<TimeSpan?> For() =>
        new("--for")
        {
            Description = "For how long: 30m, 2h, 3d; 8h by default.",
            HelpName = "DURATION",
            CustomParser = result =>
            {
                if (DurationText.Read(result.Tokens[0].Value) is { } time)
                    return time;
                result.AddError(
                    $"'{result.Tokens[0].Value}' is no duration: use 30m, 2h, 1h30m, 3d or 1w, a year at most."
                );
                return null;
            },
        };
}
