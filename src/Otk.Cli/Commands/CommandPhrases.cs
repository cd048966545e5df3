using Otk.English;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The phrase that does the same as a command: the first example of its intent in the grammar.</summary>
internal static class CommandPhrases
{
    // A group does by itself what its first command does.
    private const string OwnerGroup = "owner";

    /// <summary>The phrase; null for a command that no phrase stands for.</summary>
    /// <param name="command">The command's name, with that of its group before it.</param>
    public static string? Of(string command)
    {
        var name = command == OwnerGroup ? OwnerGroup + " who" : command;
        var told =
            from kind in IntentKind.All
            from form in kind.Commands
            where form.Name == name
            from example in EnglishGrammar.Compiled.Examples
            where example.Intent == kind.Name && !example.IsCounterExample
            where example.Phrase.Contains(form.Word, StringComparison.Ordinal)
            select example.Phrase;
        return told.FirstOrDefault();
    }
}
