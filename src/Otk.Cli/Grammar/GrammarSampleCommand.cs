using Otk.App;
using Otk.App.Phrases;
using Otk.Language;
using Otk.Language.Grammar;
using Otk.Language.Tools;
using Otk.Model.Problems;

namespace Otk.Cli.Grammar;

/// <summary><c>otk grammar sample [INTENT]</c>: random phrases that the grammar reads.</summary>
internal static class GrammarSampleCommand
{
    /// <summary>Prints phrases, one a line, the intent before each; where no path is given, of the grammar that phrases are read with.</summary>
    public static int Run(Host host, string? path, string? intent, int count, int seed)
    {
        var sampler = new GrammarSampler(path is null ? PhraseGrammar.Of(host) : CompiledGrammar.Compile(GrammarReader.ReadPath(path)), seed);
        for (var i = 0; i < count; i++)
        {
            if (sampler.Next(intent) is not { } sample)
                return new Session(host, json: false).Fail(Problem.Usage($"The grammar has no intent '{intent}'.", "otk grammar sample"));
            host.Out.Write($"{sample.Intent}\t{sample.Phrase}\n");
        }

        return 0;
    }
}
