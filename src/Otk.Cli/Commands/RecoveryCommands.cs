using System.CommandLine;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The commands that put away, bring back and set right: archive, restore, undo, history, doctor.</summary>
internal static class RecoveryCommands
{
    public static IEnumerable<Command> All(CommandBuilder b)
    {
        var archived = CommandBuilder.Words("REF", "The document.");
        var force = new Option<bool>("--force") { Description = "Also where it is executing." };
        yield return b.Make(
            "archive",
            "Move a document, with its SPEC, reports and logs, to ai_docs/archive/.",
            p => new Intent.Archive(CommandBuilder.Reference(p, archived, null), p.GetValue(force)),
            [archived, force],
            "otk archive PLAN-20251014-01K7A2",
            "otk archive 'old search' --force"
        );
        var restored = CommandBuilder.Words("REF", "The document in the archive.");
        yield return b.Make(
            "restore",
            "Bring a document back from the archive.",
            p => new Intent.Restore(CommandBuilder.Reference(p, restored, null)),
            [restored],
            "otk restore PLAN-20251014-01K7A2",
            "otk restore plan 'old search'"
        );

        var onlyList = new Option<bool>("--list") { Description = "List the acts, newest first, and undo nothing." };
        var number = new Argument<int?>("NUMBER")
        {
            Description = "The act, as --list numbers it; by default your own last one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        yield return b.Make(
            "undo",
            "Take an act back, exactly; refused where a file was edited since.",
            p => new Intent.Undo(p.GetValue(onlyList), p.GetValue(number)),
            [number, onlyList],
            "otk undo",
            "otk undo --list"
        );
        var told = CommandBuilder.Words("REF", "The document.");
        yield return b.Make(
            "history",
            "Tell what was done to a document.",
            p => new Intent.History(CommandBuilder.Reference(p, told, null)),
            [told],
            "otk history PLAN-20251014-01K7A2",
            "otk history spec latest --json"
        );

        var fix = new Option<bool>("--fix") { Description = "Mend what has one right answer." };
        yield return b.Make(
            "doctor",
            "Check that everything is in order; exit status 1 where it is not.",
            p => new Intent.Doctor(p.GetValue(fix)),
            [fix],
            "otk doctor",
            "otk doctor --fix"
        );
    }
}
