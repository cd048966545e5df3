using Otk.English;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The phrase that does the same as a command: the first example of its intent in the grammar.</summary>
internal static class CommandPhrases
{
    /// <summary>The phrase; null for a command that no phrase stands for.</summary>
    /// <param name="command">
    /// The command's name, with that of its group before it; a group does by itself what its first command does.
    /// </param>
    public static string? Of(string command)
    {
        var told =
            from kind in IntentKind.All
            from form in kind.Commands
            where form.Name == command || (form.Group.Length > 0 && form.Name.Split(' ')[0] == command)
            from example in EnglishGrammar.Compiled.Examples
            where example.Intent == kind.Name && !example.IsCounterExample
            where example.Phrase.Contains(form.Word, StringComparison.Ordinal)
            select example.Phrase;
        return told.FirstOrDefault();
    }
}
