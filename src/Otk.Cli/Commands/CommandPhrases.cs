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
        ["ready"] = "set-status",
        ["set"] = "set-owner",
        ["list"] = "list",
        ["show"] = "show",
        ["open"] = "show",
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
        ["owner who"] = "owner-who",
        ["owner set"] = "owner-set",
        ["help"] = "help",
    };

    /// <summary>The phrase; null for a command that no phrase stands for.</summary>
    /// <param name="command">The command's name, with that of its group before it.</param>
    public static string? Of(string command) => _intents.TryGetValue(command, out var intent)
        ? EnglishGrammar.Compiled.Examples.First(e => e.Intent == intent && !e.IsCounterExample).Phrase
        : null;
}
