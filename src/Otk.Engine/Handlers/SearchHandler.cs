using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Text;

namespace Otk.Engine.Handlers;

/// <summary>
/// Finds documents that have all the words, those that have them in the title first, each with the lines that have
/// them.
/// </summary>
/// <remarks>
/// A document's points: 8 for each word in the title, 4 in the ID, 2 in a heading, 1 in another line; twice that for
/// the words as one phrase. Of the same points, the more recently written comes first.
/// </remarks>
internal static class SearchHandler
{
    private const int LinesShown = 3;
    private const int Most = 50;

    public static Result<Outcome> Handle(EngineContext context, Intent.Search intent)
    {
        string[] words =
        [
            .. intent
                .Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (words.Length == 0)
            return Problem.Usage("There is nothing to search for.", "otk search 'words'");
        var damaged = new List<Problem>();
        var found = new List<(int Points, FoundDocument Found)>();
        foreach (
            var kind in new[]
            {
                DocumentKind.Plan,
                DocumentKind.Spec,
                DocumentKind.Report,
                DocumentKind.Log,
                DocumentKind.Task,
            }
        )
        {
            foreach (var path in context.Store.Containing(kind, words))
            {
                if (!context.Store.Read(kind, path).TryGet(out var document, out var problem))
                    damaged.Add(problem);
                else if (Score(document, words, intent.Text) is { Points: > 0 } hit)
                    found.Add(hit);
            }
        }

        return new Outcome.Found(
            intent.Text,
            [
                .. found
                    .OrderByDescending(f => f.Points)
                    .ThenByDescending(f => f.Found.Document.Modified)
                    .Take(Most)
                    .Select(f => f.Found),
            ]
        )
        {
            Damaged = damaged,
        };
    }

    private static (int Points, FoundDocument Found) Score(Document document, string[] words, string phrase)
    {
        var points = Points(document.Title, 8) + Points(document.Id.Text, 4);
        var missing = words
            .Where(w => !Has(document.Title, w) && !Has(document.Id.Text, w))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lines = new List<(int Points, int Number, string Text)>();
        var number = 0;
        foreach (var place in TextLine.AllOf(document.Text))
        {
            var line = document.Text.AsSpan(place.Start, place.End - place.Start);
            number++;
            var at = Points(line, line.TrimStart().StartsWith("#") ? 2 : 1);
            if (at == 0)
                continue;
            points += Math.Min(at, 4);
            foreach (var word in words)
            {
                if (ComposedText.Contains(line, word))
                    missing.Remove(word);
            }

            lines.Add((at, number, line.Trim().ToString()));
        }

        var shown = lines
            .OrderByDescending(l => l.Points)
            .Take(LinesShown)
            .OrderBy(l => l.Number)
            .Select(l => (l.Number, l.Text));
        return (missing.Count > 0 ? 0 : points, new FoundDocument(document, [.. shown]));

        int Points(ReadOnlySpan<char> text, int each)
        {
            var sum = 0;
            foreach (var word in words)
                sum += ComposedText.Contains(text, word) ? each : 0;
            return words.Length > 1 && ComposedText.Contains(text, phrase) ? sum * 2 : sum;
        }
    }

    private static bool Has(string text, string word) => ComposedText.Contains(text, word);
}

internal static partial class IntentHandlers
{
    internal static Handler Search { get; } = For<Intent.Search>(SearchHandler.Handle);
}
