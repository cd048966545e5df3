using System.Globalization;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Commands;

/// <summary>Reads a reference as a structured command takes it.</summary>
/// <remarks>
/// An ID or the beginning of one, the path of a document, a number as <c>list</c> shows it, <c>latest</c>,
/// <c>oldest</c>, <c>current</c>, <c>latest|oldest [status] plan|spec [of OWNER]</c>, <c>all [status] plans|specs [about
/// TEXT] [of OWNER] [except REF]…</c>, else words of the title. A kind may stand before it: <c>plan 2</c>, <c>spec
/// latest</c>; <c>title:</c> before words of a title that are something else too. <c>spec PLAN-auth</c> is the SPEC of
/// that plan.
/// </remarks>
public static class ReferenceText
{
    /// <summary>Before what the documents of "all …" mention.</summary>
    public const string About = "about";

    /// <summary>Before whose they are.</summary>
    public const string Of = "of";

    /// <summary>Before each that is not meant.</summary>
    public const string Except = "except";

    /// <summary>What stands before a tag.</summary>
    public const string Tagged = "tagged";

    /// <summary>What stands before how much they matter.</summary>
    public const string Priority = "priority";

    private const string By = "by";
    private static readonly string[] _keywords = [About, Of, By, Except, Tagged, Priority];

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
        {
            // "spec PLAN-auth": the SPEC that belongs to the plan.
            var rest = words[(space + 1)..];
            return DocumentId.Parse(rest) is { Kind: not null } other && other.Kind != said
                ? new DocumentRef.ById(said, other.Text)
                : Read(rest, said);
        }

        if (int.TryParse(words.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new DocumentRef.ByNumber(kind, number);
        return PickOf(words) is { } pick
            ? new DocumentRef.ByPick(kind, pick)
            : Filtered(words, kind) ?? new DocumentRef.ByTitle(kind, words);
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

    private static Pick? PickOf(string word) =>
        word.ToLowerInvariant() switch
        {
            "latest" or "newest" or "last" => Pick.Latest,
            "oldest" => Pick.Oldest,
            "current" or "it" => Pick.Current,
            _ => null,
        };

    // Whatever stands in the text is used: what is left over makes it none.
    private static DocumentRef? Filtered(string text, DocumentKind? kind)
    {
        var words = Words(text);
        if (words.Count == 0 || words[0].IsQuoted)
            return null;
        var at = 1;
        var state =
            Is(words[0], "all") && at < words.Count && ListState.All.Contains(words[at].Text) ? words[at++].Text : null;
        var status =
            at < words.Count && (StatusFlow.Plan.Has(words[at].Text) || StatusFlow.Spec.Has(words[at].Text))
                ? words[at++].Text
                : null;
        var said = at < words.Count ? DocumentKinds.Parse(words[at].Text) : null;
        at += said is null ? 0 : 1;
        if ((said ?? kind) is not { } meant)
            return null;
        return PickOf(words[0].Text) is { } pick && pick != Pick.Current
                ? Picked(new DocumentRef.ByPick(meant, pick, status), words, at)
            : Is(words[0], "all") ? All(new DocumentRef.All(meant, status) { State = state }, words, at)
            : null;
    }

    private static DocumentRef.ByPick? Picked(DocumentRef.ByPick pick, List<(string Text, bool)> words, int at) =>
        at == words.Count ? pick
        : Is(words[at], Of) && words.Count > at + 1
            ? pick with
            {
                Owner = string.Join(' ', words.Skip(at + 1).Select(w => w.Text)),
            }
        : null;

    private static DocumentRef.All? All(DocumentRef.All all, List<(string Text, bool IsQuoted)> words, int at)
    {
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
            else if (Is(keyword, Tagged) && all.Tag is null)
                all = all with { Tag = value };
            else if (Is(keyword, Priority) && all.Priority is null && Fields.Priority.Values.Contains(value))
                all = all with { Priority = value };
            else if (Is(keyword, Except))
                all = all with { Except = [.. all.Except, Read(value, all.Kind)] };
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
