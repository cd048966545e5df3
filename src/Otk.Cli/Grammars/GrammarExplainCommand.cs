using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.App.Rendering;
using Otk.Phrases;

namespace Otk.Cli.Grammars;

/// <summary>
/// <c>otk grammar explain PHRASE</c>: every reading of a phrase, with scores and places; exit status 2 where there is
/// none.
/// </summary>
internal static class GrammarExplainCommand
{
    /// <summary>Runs it.</summary>
    public static int Run(Host host, string phrase, bool json)
    {
        var readings = ReadingText.Of(PhraseGrammar.Of(host), phrase, out var reached).ToList();
        if (json)
        {
            host.Out.Write(
                JsonText.Object(j =>
                {
                    j.WriteBoolean("ok", true);
                    j.WriteStartArray("readings");
                    foreach (var line in readings)
                        j.WriteStringValue(JsonText.Whole(line));
                    j.WriteEndArray();
                    j.WriteNumber("reached", reached);
                }) + "\n"
            );
        }
        else if (readings.Count == 0)
        {
            host.Out.Write($"No reading. Templates could follow the phrase up to character {reached}.\n");
        }

        foreach (var line in json ? [] : readings)
            host.Out.Write(Printable.Line(line) + "\n");
        return readings.Count == 0 ? 2 : 0;
    }
}
