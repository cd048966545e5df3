using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.Cli.Answers;
using Otk.Language;
using Otk.Language.Sources;
using Otk.Language.Tools;
using Otk.Model.Problems;

namespace Otk.Cli.Grammars;

/// <summary><c>otk grammar sample [INTENT]</c>: random phrases that the grammar reads.</summary>
internal static class GrammarSampleCommand
{
    /// <summary>
    /// Prints phrases, one a line, the intent before each; where no path is given, of the grammar that phrases are read
    /// with.
    /// </summary>
    public static int Run(Host host, string? path, string? intent, int count, int seed, bool json)
    {
        var sampler = new GrammarSampler(
            path is null ? PhraseGrammar.Of(host) : Grammar.Compile(GrammarReader.ReadPaths(path)),
            seed
        );
        var samples = new List<(string Intent, string Phrase)>();
        for (var i = 0; i < count; i++)
        {
            if (sampler.Next(intent) is not { } sample)
                return Answer
                    .Of(host, json)
                    .Fail(Problem.Usage($"The grammar has no intent '{intent}'.", "otk grammar sample"));
            if (json)
                samples.Add((sample.Intent, sample.Phrase));
            else
                host.Out.Write($"{sample.Intent}\t{sample.Phrase}\n");
        }

        if (json)
        {
            host.Out.Write(
                JsonText.Object(j =>
                {
                    j.WriteBoolean("ok", true);
                    j.Member(
                        "samples",
                        samples,
                        s =>
                            j.Item(() =>
                            {
                                j.WriteString("intent", s.Intent);
                                j.WriteString("phrase", s.Phrase);
                            })
                    );
                }) + "\n"
            );
        }

        return 0;
    }
}
