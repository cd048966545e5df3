using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.App.Json;

/// <summary>Writes what a phrase means as JSON: the contract of <c>otk-new --dry-run --json</c>.</summary>
internal static class InterpretationJson
{
    /// <summary>One object on one line.</summary>
    public static string Text(Interpretation meaning) =>
        JsonText.Object(json =>
        {
            json.Member("phrase", meaning.Phrase);
            json.WriteString(
                "outcome",
                meaning.Verdict switch
                {
                    Verdict.Understood => "understood",
                    Verdict.Ambiguous => "ambiguous",
                    _ => "not-understood",
                }
            );
            json.WriteStartArray("intents");
            foreach (var intent in meaning.Intents)
                json.Item(() => IntentJson.Write(json, intent));
            json.WriteEndArray();
            json.Member("cli", CommandLineText.For(meaning.Intents), json.WriteStringValue);
            json.Member("alternatives", meaning.Alternatives, WriteReading);
            json.Member(
                "corrections",
                meaning.Corrections,
                c =>
                    json.Item(() =>
                    {
                        json.WriteString("from", c.From);
                        json.WriteString("to", c.To);
                    })
            );
            json.Member(
                "spans",
                meaning.Spans,
                s =>
                    json.Item(() =>
                    {
                        json.WriteNumber("start", s.Start);
                        json.WriteNumber("end", s.End);
                        json.WriteString("type", s.Type);
                        json.WriteString("text", JsonText.Whole(s.Text));
                        json.Member("resolution", s.Resolution);
                    })
            );
            json.Member("unread", meaning.Unread, WriteUnread);
            json.Member("lack", meaning.Lack);
            if (meaning.Partly is { } partly)
            {
                json.WriteStartObject("partly");
                json.WriteStartArray("intents");
                foreach (var intent in partly.Intents)
                    json.Item(() => IntentJson.Write(json, intent));
                json.WriteEndArray();
                json.Member("cli", CommandLineText.For(partly.Intents), json.WriteStringValue);
                json.Member("unread", partly.Unread, WriteUnread);
                json.WriteEndObject();
            }

            json.Member("suggestions", meaning.Suggestions, s => json.WriteStringValue(JsonText.Whole(s)));

            void WriteUnread(EntityMatch words) =>
                json.Item(() =>
                {
                    json.WriteNumber("start", words.Start);
                    json.WriteNumber("end", words.End);
                    json.WriteString("text", JsonText.Whole(words.Text));
                });

            void WriteReading(IReadOnlyList<Intent> reading)
            {
                json.WriteStartArray();
                foreach (var intent in reading)
                    json.Item(() => IntentJson.Write(json, intent));
                json.WriteEndArray();
            }
        });
}
