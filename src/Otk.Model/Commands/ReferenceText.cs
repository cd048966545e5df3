using System.Globalization;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Commands;

/// <summary>Reads a reference as a structured command takes it.</summary>
/// <remarks>
/// An ID or the beginning of one, the path of a document, a number as <c>list</c> shows it, <c>latest</c>,
/// <c>oldest</c>, <c>current</c>, <c>all [status] plans|specs [about TEXT] [of OWNER] [except REF]…</c>, else words of
/// the title. A kind may stand before it: <c>plan 2</c>, <c>spec latest</c>; <c>title:</c> before words of a title that
/// are something else too.
/// </remarks>
public static class ReferenceText
{
    /// <summary>Before what the documents of "all …" mention.</summary>
    public const string About = "about";

    /// <summary>Before whose they are.</summary>
    public const string Of = "of";

    /// <summary>Before each that is not meant.</summary>
    public const string Except = "except";

    private const string By = "by";
    private static readonly string[] _keywords = [About, Of, By, Except];

    private const string Ending = ".md";

    /// <summary>Before a title that would be read as something else: <c>title:latest</c>.</summary>
    public const string TitleMark = "title:";

    /// <summary>What a text refers to.</summary>
    /// <param name="text">The text as typed.</param>
    /// <param name="kind">The kind that the command is about; null where it takes any.</param>
    public static DocumentRef Read(string text, DocumentKind? kind)
    {
        var words = text.Trim();
        if (words.StartsWith(TitleMark, StringComparison.Ordinal) && words.Length > TitleMark.Length)
            return new DocumentRef.ByTitle(kind, words[TitleMark.Length..]);
        if (
            (words.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && words.Length > Ending.Length)
            || IsPath(words)
        )
            return OfPath(words, kind);
        if (DocumentId.Parse(words) is { } id)
            return new DocumentRef.ById(id.Kind, id.Text);
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && DocumentKinds.Parse(words[..space]) is { } said && (kind is null || kind == said))
            return Read(words[(space + 1)..], said);
        if (int.TryParse(words.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new DocumentRef.ByNumber(kind, number);
        return words.ToLowerInvariant() switch
        {
            "latest" or "newest" or "last" => new DocumentRef.ByPick(kind, Pick.Latest),
            "oldest" => new DocumentRef.ByPick(kind, Pick.Oldest),
            "current" or "it" => new DocumentRef.ByPick(kind, Pick.Current),
            _ => (DocumentRef?)All(words, kind) ?? new DocumentRef.ByTitle(kind, words),
        };
    }

    /// <summary>
    /// The references among words: a kind goes with the word behind it, so that <c>plan 1 plan 2</c> are two.
    /// </summary>
    public static IEnumerable<string> Split(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var isKind = DocumentKinds.Parse(words[i]) is not null && i + 1 < words.Count;
            yield return isKind ? $"{words[i]} {words[++i]}" : words[i];
        }
    }

    // Whatever stands in the text is used: what is left over makes it none.
    private static DocumentRef.All? All(string text, DocumentKind? kind)
    {
        var words = Words(text);
        if (words.Count == 0 || !Is(words[0], "all"))
            return null;
        var at = 1;
        var status =
            at < words.Count && (StatusFlow.Plan.Has(words[at].Text) || StatusFlow.Spec.Has(words[at].Text))
                ? words[at++].Text
                : null;
        var said = at < words.Count ? DocumentKinds.Parse(words[at].Text) : null;
        at += said is null ? 0 : 1;
        if (said is null && kind is null)
            return null;
        var all = new DocumentRef.All(said ?? kind, status);
        while (at < words.Count)
        {
            var keyword = words[at++];
            var part = words.Skip(at).TakeWhile(w => !_keywords.Any(k => Is(w, k))).ToList();
            at += part.Count;
            var value = string.Join(' ', part.Select(w => w.Text));
            if (value.Length == 0)
                return null;
            if (Is(keyword, About) && all.Text is null)
                all = all with { Text = value };
            else if ((Is(keyword, Of) || Is(keyword, By)) && all.Owner is null)
                all = all with { Owner = value };
            else if (Is(keyword, Except))
                all = all with { Except = [.. all.Except, Read(value, said ?? kind)] };
            else
                return null;
        }

        return all;
    }

    /// <summary>A part of "all …", in quotes where a word of it would be taken for another part.</summary>
    public static string Part(string text) =>
        Words(text) is var words && words.Exists(w => w.IsQuoted || _keywords.Any(k => Is(w, k)))
            ? $"\"{text.Replace('"', '\'')}\""
            : text;

    private static bool Is((string Text, bool IsQuoted) word, string keyword) =>
        !word.IsQuoted && word.Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static List<(string Text, bool IsQuoted)> Words(string text)
    {
        var words = new List<(string, bool)>();
        for (var at = 0; at < text.Length; )
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var isQuoted = text[at] == '"' && text.IndexOf('"', at + 1) > at + 1;
            var end = isQuoted ? text.IndexOf('"', at + 1) : text.IndexOf(' ', at);
            end = end < 0 ? text.Length : end;
            words.Add((text[(isQuoted ? at + 1 : at)..end], isQuoted));
            at = end + 1;
        }

        return words;
    }

    // What is written as a path names no title.
    private static bool IsPath(string text) =>
        text.StartsWith("./", StringComparison.Ordinal)
        || text.StartsWith("../", StringComparison.Ordinal)
        || Path.IsPathRooted(text)
        || text is "..";

    // ai_docs/plans/PLAN-….md, as a shell completes it, means that very file.
    private static DocumentRef.ById OfPath(string path, DocumentKind? kind)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var id = DocumentId.Parse(stem);
        return new DocumentRef.ById(id is null ? kind : id.Kind, id?.Text ?? stem) { Path = path };
    }
}
