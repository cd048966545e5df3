using Otk.App;
using Otk.App.Phrases;

namespace Otk.Cli.Phrases;

/// <summary>What can be said, by intent, from the examples of the grammar.</summary>
internal static class PhraseHelp
{
    private const int ExamplesShown = 3;

    /// <summary>Writes the examples of the grammar that phrases are read with here.</summary>
    public static void Write(Host host)
    {
        var output = host.Out;
        output.Write("Say what you want, in quotes:\n\n");
        foreach (var group in PhraseGrammar.Of(host).Examples.Where(e => !e.IsCounterExample && e.Intent[0] != '_').GroupBy(e => e.Intent))
        {
            output.Write($"  {group.Key}\n");
            foreach (var example in group.Take(ExamplesShown))
                output.Write($"    otk-new \"{example.Phrase}\"\n");
        }

        output.Write("\nThe structured commands: otk --help\n");
    }
}
