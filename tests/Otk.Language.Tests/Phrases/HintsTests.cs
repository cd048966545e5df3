using System.Globalization;
using System.Text.Json.Nodes;
using Otk.English;
using Otk.Language.Tests.Corpus;
using Otk.Language.Text;
using Otk.Model.Intents;
using Otk.Phrases;
using Otk.Testing;

namespace Otk.Language.Tests.Phrases;

/// <summary>The words that speak for an intent are those with which the phrases of the tests ask for it.</summary>
/// <remarks>OTK_UPDATE_HINTS=1 counts them anew and writes them into the grammar instead.</remarks>
public sealed class HintsTests
{
    private const string Heading = "  hints:\n";
    private const int LongestLine = 136;
    private const int LongestPhrase = 200;

    // A word that is said so often, and of a hundred phrases so often for one intent, speaks for it.
    private const int LeastTimes = 3;
    private const int LeastShare = 15;

    private static readonly string _file = Path.Combine(SourceTree.Root, "grammar", "en", "words.yaml");

    [Test]
    public void AWordSpeaksForWhatPhrasesWithItAskFor()
    {
        var counted = Counted();
        if (Environment.GetEnvironmentVariable("OTK_UPDATE_HINTS") == "1")
        {
            Write(counted);
            return;
        }

        var said = (
            from intent in EnglishGrammar.Compiled.WordsOf("hints")
            from entry in intent.Value.Split(", ")
            let word = entry[..entry.IndexOf(' ', StringComparison.Ordinal)]
            select (intent.Key, Word: word, Share: int.Parse(entry[(word.Length + 1)..], CultureInfo.InvariantCulture))
        ).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(said, Has.Count.GreaterThan(300));
            Assert.That(said.Where(s => IntentKind.Find(s.Key) is null), Is.Empty);

            // The phrases become more, and what is counted changes slowly.
            Assert.That(said.Where(s => counted.GetValueOrDefault((s.Key, s.Word)) < s.Share / 2), Is.Empty);
        });
    }

    // For each intent and each word how many of a hundred phrases with the word ask for it.
    private static Dictionary<(string Intent, string Word), int> Counted()
    {
        var english = File.ReadAllText(_file).Split([' ', ',', '[', ']', '\n', '"']).ToHashSet(StringComparer.Ordinal);
        var asked = (
            from phrase in CorpusCase.All()
            where phrase.Phrase.Length <= LongestPhrase && phrase.Accept[0] is JsonArray { Count: > 0 }
            let intents = phrase.Accept[0]!.AsArray().Select(i => (string)i!["intent"]!).Distinct().ToList()
            where intents is [var intent] && IntentKind.Find(intent) is not null
            from word in WordsOf(phrase, english).Distinct()
            select (Intent: intents[0], Word: word)
        ).ToList();
        var times = asked.CountBy(a => a.Word).ToDictionary();
        return asked
            .CountBy(a => a)
            .Where(a => a.Value >= LeastTimes)
            .ToDictionary(a => a.Key, a => (int)Math.Round(100 * a.Value / (times[a.Key.Word] + Hints.Unseen)));
    }

    // The words of a phrase, but those of titles, names and IDs.
    private static IEnumerable<string> WordsOf(CorpusCase phrase, HashSet<string> english)
    {
        var named = Named(phrase.Accept[0]!)
            .SelectMany(n => new Phrase(n).Tokens.Select(t => Hints.Stem(t.Folded)))
            .ToHashSet(StringComparer.Ordinal);
        return new Phrase(phrase.Phrase)
            .Tokens.Where(t =>
                t.Kind == TokenKind.Word
                && t.Folded.Length > 1
                && char.IsAsciiLetter(t.Folded[0])
                && english.Contains(t.Folded)
            )
            .Select(t => Hints.Stem(t.Folded))
            .Where(w => !named.Contains(w));
    }

    private static IEnumerable<string> Named(JsonNode node) =>
        node switch
        {
            JsonObject members => members
                .Where(m => m.Key is not ("intent" or "kind" or "pick" or "status" or "priority"))
                .SelectMany(m => m.Value is null ? [] : Named(m.Value)),
            JsonArray items => items.SelectMany(i => i is null ? [] : Named(i)),
            _ => [node.ToString()],
        };

    private static void Write(Dictionary<(string Intent, string Word), int> counted)
    {
        var lines = counted
            .Where(c => c.Value >= LeastShare)
            .OrderBy(c => c.Key.Word, StringComparer.Ordinal)
            .GroupBy(c => c.Key.Intent, c => $"{c.Key.Word} {c.Value}")
            .OrderBy(i => i.Key, StringComparer.Ordinal)
            .SelectMany(i => Wrapped($"    {i.Key}: {string.Join(", ", i)}"));
        var parts = File.ReadAllText(_file).Split(Heading);
        var behind = parts[1].IndexOf("\n\n", StringComparison.Ordinal);
        File.WriteAllText(_file, parts[0] + Heading + string.Join('\n', lines) + parts[1][behind..]);
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        while (line.Length > LongestLine)
        {
            var end = line.LastIndexOf(' ', LongestLine);
            yield return line[..end];
            line = "      " + line[(end + 1)..];
        }

        yield return line;
    }
}
