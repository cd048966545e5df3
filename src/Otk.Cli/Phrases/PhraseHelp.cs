using Otk.App;
using Otk.App.Phrases;

namespace Otk.Cli.Phrases;

/// <summary>What can be said, by intent, for people.</summary>
internal static class PhraseHelp
{
    /// <summary>Writes the examples of the grammar that phrases are read with here.</summary>
    public static void Write(Host host)
    {
        var output = host.Out;
        output.Write("Say what you want, in quotes:\n\n");
        foreach (var (intent, phrases) in PhraseExamples.Of(host))
        {
            output.Write($"  {intent}\n");
            foreach (var phrase in phrases)
                output.Write($"    otk-new \"{phrase}\"\n");
        }

        output.Write("\nThe structured commands: otk --help\n");
    }
}
