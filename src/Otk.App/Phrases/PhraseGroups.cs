namespace Otk.App.Phrases;

/// <summary>The intents by what one wants, in the order of the workflow; a test holds them to the grammar's.</summary>
internal static class PhraseGroups
{
    /// <summary>The groups: what one wants, and the intents that do it.</summary>
    public static readonly IReadOnlyList<(string Heading, IReadOnlyList<string> Intents)> All =
    [
        ("Write down what to build", ["create-plan", "set-status", "set-title", "set-owner", "set-after"]),
        ("Say how", ["orchestrate", "generate-spec", "create-spec"]),
        ("Do it", ["scout", "execute", "log", "check"]),
        ("See where things are", ["resume", "next", "list", "show", "board", "search", "history", "graph", "report"]),
        ("Work together", ["claim", "release", "owner-who", "owner-set"]),
        ("Keep things in order", ["undo", "archive", "restore", "doctor"]),
        ("Set up", ["init", "watch", "hooks", "help"]),
        ("As otk 1.x did", ["create-task", "create-numbered-plan", "orchestrate-once"]),
    ];

    /// <summary>
    /// The place of an intent in them; behind all others where a project's own grammar has one that is not in them.
    /// </summary>
    public static int PlaceOf(string intent) => All.SelectMany(g => g.Intents).TakeWhile(i => i != intent).Count();
}
