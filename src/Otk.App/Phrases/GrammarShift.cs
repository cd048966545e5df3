using Otk.App.Commands;
using Otk.English;
using Otk.Language;
using Otk.Language.Grammar;
using Otk.Language.Understanding;
using Otk.Model.Intents;

namespace Otk.App.Phrases;

/// <summary>Finds what a grammar would make of phrases that only look: a repository's grammar could have "show the board" archive all.</summary>
internal static class GrammarShift
{
    /// <summary>The phrases of the built-in grammar that only look, and would change something, each with the commands that it would be.</summary>
    /// <param name="files">The files of the grammar, added to the built-in one.</param>
    public static IReadOnlyList<(string Phrase, string Commands)> Of(IReadOnlyList<GrammarFile> files)
    {
        if (files.Count == 0)
            return [];
        var source = GrammarReader.Read(EnglishGrammar.Files());
        GrammarReader.Extend(source, 1, files);
        IntentShape.Check(source);
        var (before, after) = (new Interpreter(EnglishGrammar.Compiled), new Interpreter(CompiledGrammar.Compile(source)));
        return
        [
            .. from example in EnglishGrammar.Compiled.Examples.Select(e => e.Phrase).Distinct()
               let was = before.Interpret(example)
               where was.Intents.Count > 0 && !was.Intents.Any(i => i.Changes())
               let now = after.Interpret(example)
               where now.Intents.Any(i => i.Changes())
               select (example, string.Join("; ", CommandLineText.For(now.Intents))),
        ];
    }
}
