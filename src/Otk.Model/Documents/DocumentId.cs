using System.Text.RegularExpressions;

namespace Otk.Model.Documents;

/// <summary>The ID of a document as it is written: <c>PLAN-20251014-01K7A2-jwt</c>, <c>P-0001</c>, <c>T-001</c>, …</summary>
/// <remarks>
/// IDs are compared without regard to case. The date is UTC; the six characters are Crockford base 32
/// (see <see cref="IdStamp"/>). IDs of otk 1.x (<c>T-001</c>, <c>P-0001</c>, <c>PLAN-001</c>) have a number instead.
/// </remarks>
public sealed partial record DocumentId(string Text)
{
    /// <summary>The kind that the prefix tells; null for <c>T-…</c>, whose tasks may mean anything, and for no prefix.</summary>
    public DocumentKind? Kind => KindOfPrefix(Text);

    /// <summary>The ID without its slug: <c>PLAN-20251014-01K7A2</c>; the whole text where the ID has no date and stamp.</summary>
    public string Stem
    {
        get
        {
            var match = Dated().Match(Text);
            return match.Success ? match.Groups["stem"].Value : Text;
        }
    }

    /// <summary>The slug, or what follows the prefix where the ID has no date and stamp (<c>auth</c> in <c>PLAN-auth</c>).</summary>
    public string Slug
    {
        get
        {
            var match = Dated().Match(Text);
            return match.Success ? match.Groups["slug"].Value : Text[(Text.IndexOf('-', StringComparison.Ordinal) + 1)..];
        }
    }

    /// <summary>True where the ID has the form <c>PREFIX-yyyymmdd-xxxxxx[-slug]</c>.</summary>
    public bool IsDated => Dated().IsMatch(Text);

    /// <summary>A key that orders IDs by creation: numbered ones first, by number; then dated ones, by date and stamp.</summary>
    public string SortKey
    {
        get
        {
            var match = Dated().Match(Text);
            if (match.Success)
                return "1" + match.Groups["date"].Value + match.Groups["stamp"].Value.ToUpperInvariant() + Text;
            var number = Numbered().Match(Text);
            return number.Success ? "0" + number.Groups["number"].Value.PadLeft(12, '0') + Text : "0" + Text;
        }
    }

    /// <summary>
    /// Reads an ID out of a word: a known prefix (PLAN, SPEC, P, S, T, TASK), a hyphen, and letters, digits,
    /// <c>-</c>, <c>_</c>, <c>.</c> or <c>…</c>. The type letters come back in capitals and the rest as typed.
    /// </summary>
    public static DocumentId? Parse(string word)
    {
        var match = Written().Match(word);
        return match.Success
            ? new DocumentId(match.Groups["prefix"].Value.ToUpperInvariant() + word[match.Groups["prefix"].Length..])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static DocumentKind? KindOfPrefix(string text) => text.Split('-')[0].ToUpperInvariant() switch
    {
        "PLAN" or "P" => DocumentKind.Plan,
        "SPEC" or "S" => DocumentKind.Spec,
        _ => null,
    };

    [GeneratedRegex("^(?<prefix>PLAN|SPEC|TASK|P|S|T)-(?:\\.\\.\\.|…|[\\p{L}\\p{Nd}_]([\\p{L}\\p{M}\\p{Nd}_.…-]*[\\p{L}\\p{M}\\p{Nd}_…])?)\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("^(?<stem>[A-Z]+-(?<date>\\d{8})-(?<stamp>[0-9A-Z]{6}))(-(?<slug>.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex("^[A-Z]+-(?<number>\\d{1,12})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
