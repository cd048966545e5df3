using Otk.App;
using Otk.App.Phrases;

namespace Otk.Cli.Phrases;

/// <summary>What can be said, by what one wants, for people.</summary>
internal static class PhraseHelp
{
    private const int OfEach = 2;

    /// <summary>Writes the examples of the grammar that phrases are read with here.</summary>
    public static void Write(Host host)
    {
        var output = host.Out;
        var examples = PhraseExamples.Of(host);
        output.Write("Say what you want, in quotes:\n");
        foreach (var (heading, intents) in PhraseGroups.All.Append(("Your own", [.. examples.Select(e => e.Intent).Where(i => PhraseGroups.All.All(g => !g.Intents.Contains(i)))])))
        {
            var phrases = examples.Where(e => intents.Contains(e.Intent)).SelectMany(e => e.Phrases.Take(OfEach)).ToList();
            if (phrases.Count > 0)
                output.Write($"\n{heading}\n{string.Concat(phrases.Select(p => $"  otk-new \"{p}\"\n"))}");
        }

        output.Write("\nThe structured commands: otk --help\n");
    }
}
