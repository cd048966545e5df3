using Otk.English;
using Otk.Language;
using Otk.Language.Sources;
using Otk.Language.Tools;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.App.Phrases;

/// <summary>
/// Finds what a grammar would make of phrases that only look: a repository's grammar could have "show the board"
/// archive all.
/// </summary>
/// <remarks>
/// Tried are the examples of the built-in grammar, phrases made of its templates, and phrases made of each new
/// template, where the built-in grammar reads them too. Phrases are without number, so that is a large sample, the same
/// each time.
/// </remarks>
internal static class GrammarShift
{
    private const int OfEachTemplate = 100;
    private const int OfTemplates = 20_000;

    /// <summary>
    /// The phrases that only look by the built-in grammar, and would change something, each with the commands that it
    /// would be.
    /// </summary>
    /// <param name="files">The files of the grammar, added to the built-in one.</param>
    public static IReadOnlyList<(string Phrase, string Commands)> Of(IReadOnlyList<GrammarFile> files)
    {
        if (files.Count == 0)
            return [];
        var source = GrammarReader.Read(EnglishGrammar.Files());
        GrammarReader.Extend(source, 1, files);
        IntentShape.Check(source);
        var extended = Grammar.Compile(source);
        var (before, after) = (new Interpreter(EnglishGrammar.Compiled), new Interpreter(extended));
        return
        [
            .. from phrase in EnglishGrammar
                .Compiled.Examples.Select(e => e.Phrase)
                .Concat(new GrammarSampler(EnglishGrammar.Compiled, 0).Phrases(0, OfEachTemplate / 10))
                .Concat(new GrammarSampler(extended, 0).Phrases(1, OfEachTemplate).Take(OfTemplates))
                .Distinct()
            let was = before.Interpret(phrase)
            where was.Intents.Count > 0 && !was.Intents.Any(i => i.Changes())
            let now = after.Interpret(phrase)
            where now.Intents.Any(i => i.Changes())
            select (phrase, string.Join("; ", CommandLineText.For(now.Intents))),
        ];
    }
}
