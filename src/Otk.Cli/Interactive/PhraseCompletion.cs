using System.Text.RegularExpressions;
using Otk.Cli.Phrases;
using Otk.Language.Matching;
using Otk.Model.Documents;
using Otk.Phrases;
using Otk.Workspace.Documents;

namespace Otk.Cli.Interactive;

/// <summary>
/// What the last word of a phrase that is being typed could become: a word that the grammar reads there, an ID, or a
/// title of the workspace.
/// </summary>
internal sealed partial class PhraseCompletion(Interpreter interpreter, DocumentStore store)
{
    private const int Most = 12;
    private static readonly DocumentKind[] _kinds = [DocumentKind.Plan, DocumentKind.Spec];

    /// <summary>Where the last word of a text begins, and what it could become, best first.</summary>
    /// <remarks>A quote that is not closed yet is a word, with the spaces in it.</remarks>
    public (int Start, IReadOnlyList<string> Words) Of(string text)
    {
        var start = StartOfLast(text);
        var (last, next) = (text[start..], interpreter.Continue(text[..start]));
        return (
            start,
            [
                .. Reading(next.Words.Take(next.Likely), last)
                    .Concat(Ids(last, next))
                    .Concat(Titles(last, next))
                    .Concat(Reading(next.Words.Skip(next.Likely), last))
                    .Distinct(StringComparer.Ordinal)
                    .Take(Most),
            ]
        );
    }

    private static IEnumerable<string> Reading(IEnumerable<string> words, string last) =>
        words.Where(w => Begins(w, last));

    // All of them where nothing is typed yet: their files are named after them.
    private IEnumerable<string> Ids(string last, Continuation next) =>
        !next.Values.Contains("id")
            ? []
            : _kinds
                .SelectMany(k => store.Files(k).Reverse())
                .Select(f => new DocumentId(Path.GetFileNameWithoutExtension(f)).Stem)
                .Where(s => Begins(s, last));

    // Quoted, since not every title can stand among the words of a phrase as it is.
    private IEnumerable<string> Titles(string last, Continuation next)
    {
        var (quote, begun) = last is ['\'' or '"', .. var rest] ? (last[0], rest) : ('\'', last);
        if (!(next.Values.Contains("name") || next.Values.Contains("word")) || last.Length == 0)
            return [];
        return _kinds
            .SelectMany(k => store.All(k).Documents.Reverse())
            .Select(d => d.Title)
            .Where(t =>
                Begins(t, begun)
                || Words().Matches(t).Any(w => w.Value.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            )
            .Select(t => t.Contains(quote) ? PhraseQuotes.Around(t) : $"{quote}{t}{quote}");
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    private static bool Begins(string word, string begun) =>
        word.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && word.Length > begun.Length;

    private static int StartOfLast(string text)
    {
        var start = 0;
        var open = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (open != '\0')
                open = text[i] == open ? '\0' : open;
            else if (text[i] is '\'' or '"' && i == start)
                open = text[i];
            else if (char.IsWhiteSpace(text[i]))
                start = i + 1;
        }

        return start;
    }
}
