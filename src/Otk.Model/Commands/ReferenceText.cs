using System.Globalization;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Commands;

/// <summary>Reads a reference as a structured command takes it.</summary>
/// <remarks>
/// An ID or the beginning of one, the path of a document, a number as <c>list</c> shows it, <c>latest</c>,
/// <c>oldest</c>, <c>current</c>, <c>all [status] plans|specs [about TEXT] [of OWNER] [except REF]…</c>, else words of the title. A
/// kind may stand before it: <c>plan 2</c>, <c>spec latest</c>; <c>title:</c> before words of a title that are something else too.
/// </remarks>
public static class ReferenceText
{
    /// <summary>Before each reference that "all …" does not mean.</summary>
    public const string Except = "except ";

    /// <summary>Before what the documents of "all …" mention.</summary>
    public const string About = "about ";

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

    private static DocumentRef.All? All(string text, DocumentKind? kind)
    {
        var parts = text.Split(" " + Except);
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words[0].Equals("all", StringComparison.OrdinalIgnoreCase))
            return null;
        var at = 1;
        var status =
            at < words.Length && (StatusFlow.Plan.Has(words[at]) || StatusFlow.Spec.Has(words[at]))
                ? words[at++]
                : null;
        var said = at < words.Length ? DocumentKinds.Parse(words[at]) : null;
        at += said is null ? 0 : 1;
        string? mentioned = null;
        if (at + 1 < words.Length && words[at] + " " == About)
        {
            var end = Array.FindIndex(words, at + 2, w => w is "of" or "by");
            end = end < 0 ? words.Length : end;
            mentioned = string.Join(' ', words[(at + 1)..end]);
            at = end;
        }

        var owner = at + 1 < words.Length && words[at] is "of" or "by" ? string.Join(' ', words[(at + 1)..]) : null;
        return said is null && kind is null
            ? null
            : new DocumentRef.All(said ?? kind, status, owner)
            {
                Text = mentioned,
                Except = [.. parts.Skip(1).Select(p => Read(p, said ?? kind))],
            };
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
