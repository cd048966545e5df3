using Otk.English;

namespace Otk.Cli.Commands;

/// <summary>The phrase that does the same as a command: the first example of its intent in the grammar.</summary>
internal static class CommandPhrases
{
    private static readonly Dictionary<string, string> _intents = new(StringComparer.Ordinal)
    {
        ["plan"] = "create-plan",
        ["spec"] = "create-spec",
        ["orchestrate"] = "orchestrate",
        ["scout"] = "scout",
        ["exec"] = "execute",
        ["list"] = "list",
        ["show"] = "show",
        ["search"] = "search",
        ["board"] = "board",
        ["graph"] = "graph",
        ["report"] = "report",
        ["log"] = "log",
        ["check"] = "check",
        ["resume"] = "resume",
        ["next"] = "next",
        ["claim"] = "claim",
        ["release"] = "release",
        ["archive"] = "archive",
        ["restore"] = "restore",
        ["undo"] = "undo",
        ["history"] = "history",
        ["doctor"] = "doctor",
        ["owner"] = "owner-who",
        ["owner who"] = "owner-who",
        ["owner set"] = "owner-set",
        ["init"] = "init",
        ["watch"] = "watch",
        ["hooks"] = "hooks",
        ["task-new"] = "create-task",
        ["plan-new"] = "create-numbered-plan",
        ["orchestrator-once"] = "orchestrate-once",
        ["help"] = "help",
    };

    // Commands that share an intent with another, and a word by which their phrases are told from those of the other.
    private static readonly Dictionary<string, (string Intent, string Word)> _told = new(StringComparer.Ordinal)
    {
        ["ready"] = ("set-status", "ready"),
        ["set"] = ("set-status", "done"),
        ["open"] = ("show", "editor"),
    };

    /// <summary>The phrase; null for a command that no phrase stands for.</summary>
    /// <param name="command">The command's name, with that of its group before it.</param>
    public static string? Of(string command)
    {
        var (intent, word) = _intents.TryGetValue(command, out var only)
            ? (only, "")
            : _told.GetValueOrDefault(command);
        return intent is null
            ? null
            : EnglishGrammar
                .Compiled.Examples.First(e =>
                    e.Intent == intent && !e.IsCounterExample && e.Phrase.Contains(word, StringComparison.Ordinal)
                )
                .Phrase;
    }
}
