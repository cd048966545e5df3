using Otk.App;
using Otk.App.Phrases;

namespace Otk.Cli.Phrases;

/// <summary>What can be said, by what one wants, for people.</summary>
internal static class PhraseHelp
{
    private const int OfEach = 2;

    /// <summary>Writes the examples of the grammar that phrases are read with here.</summary>
    /// <param name="host">Where to, and whose grammar.</param>
    /// <param name="inLine">True where phrases are typed as they are, and not behind the name of the program.</param>
    public static void Write(Host host, bool inLine)
    {
        var output = host.Out;
        var examples = PhraseExamples.Of(host);
        output.Write(inLine ? "Say what you want:\n" : "Say what you want, in quotes:\n");
        foreach (
            var (heading, intents) in PhraseGroups.All.Append(
                (
                    "Your own",
                    [.. examples.Select(e => e.Intent).Where(i => PhraseGroups.All.All(g => !g.Intents.Contains(i)))]
                )
            )
        )
        {
            var phrases = examples
                .Where(e => intents.Contains(e.Intent))
                .SelectMany(e => e.Phrases.Take(OfEach))
                .ToList();
            if (phrases.Count > 0)
                output.Write(
                    $"\n{heading}\n{string.Concat(phrases.Select(p => inLine ? $"  {p}\n" : $"  otk-new \"{p}\"\n"))}"
                );
        }

        output.Write(
            inLine ? "\n? shows what can be said as things stand.\n" : "\nThe structured commands: otk help\n"
        );
    }
}
