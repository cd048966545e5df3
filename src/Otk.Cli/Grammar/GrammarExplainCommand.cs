using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.App.Rendering;
using Otk.Language.Tools;

namespace Otk.Cli.Grammar;

/// <summary><c>otk grammar explain PHRASE</c>: every reading of a phrase, with scores and places.</summary>
internal static class GrammarExplainCommand
{
    /// <summary>Runs it.</summary>
    public static int Run(Host host, string phrase, bool json)
    {
        if (json)
        {
            host.Out.Write(JsonText.Object(j =>
            {
                j.WriteBoolean("ok", true);
                j.Member("readings", [.. ReadingText.Of(PhraseGrammar.Of(host), phrase)], l => j.WriteStringValue(JsonText.Whole(l)));
            }) + "\n");
            return 0;
        }

        foreach (var line in ReadingText.Of(PhraseGrammar.Of(host), phrase))
            host.Out.Write(Printable.Line(line) + "\n");
        return 0;
    }
}
