using System.Text.Json;
using Otk.App;
using Otk.App.Json;
using Otk.Language;
using Otk.Language.Sources;

namespace Otk.Cli.Grammars;

/// <summary>
/// <c>otk grammar match --grammar FILE --batch</c>: sentences as NDJSON in, intents and slots as NDJSON out, in order.
/// </summary>
internal static class GrammarMatchCommand
{
    /// <summary>
    /// Runs it; exit status 1 where the grammar has mistakes or a line is no sentence, which are printed with their
    /// places.
    /// </summary>
    public static int Run(Host host, string path)
    {
        var source = GrammarReader.ReadPaths(path);
        var grammar = Grammar.Compile(source);
        foreach (var error in source.Errors)
            host.Error.Write($"{error}\n");
        if (source.Errors.Count > 0)
            return 1;
        var (input, number, bad) = (host.In(), 0, 0);
        while (input.ReadLine() is { } line)
        {
            number++;
            if (JsonLine.With("text", line) is { } sentence)
            {
                host.Out.Write(Answer(grammar, sentence) + "\n");
                continue;
            }

            // One answer a line, whatever it holds, so that answers and sentences stay side by side.
            bad++;
            host.Out.Write("{}\n");
            host.Error.Write(
                $"line {number}: no sentence. mend: {{\"text\":\"…\",\"context\":{{}}}}, one object a line\n"
            );
        }

        return bad > 0 ? 1 : 0;
    }

    private static string Answer(Grammar grammar, JsonElement sentence)
    {
        var context = new Dictionary<string, string>();
        if (sentence.TryGetProperty("context", out var given) && given.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in given.EnumerateObject())
                context[member.Name] = member.Value.ToString();
        }

        var match = grammar.Read(sentence.GetProperty("text").GetString() ?? "", context);
        return JsonText.Object(json =>
        {
            if (match is not { Unread.Count: 0 })
                return;
            json.WriteString("intent", match.Intent);
            json.WriteStartObject("slots");
            foreach (var (name, value) in match.Slots)
            {
                json.WritePropertyName(name);
                if (value.IsNumber)
                    json.WriteRawValue(value.Text);
                else
                    json.WriteStringValue(value.Text);
            }

            json.WriteEndObject();
        });
    }
}
