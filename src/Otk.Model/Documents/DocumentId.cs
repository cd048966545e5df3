using System.Text.RegularExpressions;

namespace Otk.Model.Documents;

/// <summary>
/// The ID of a document as it is written: <c>PLAN-20251014-01K7A2-jwt</c>, <c>P-0001</c>, <c>T-001</c>, …
/// </summary>
/// <remarks>
/// IDs are compared without regard to case. The date is UTC; the six characters are Crockford base 32
/// (see <see cref="IdStamp"/>). IDs of otk 1.x (<c>T-001</c>, <c>P-0001</c>, <c>PLAN-001</c>) have a number instead.
/// </remarks>
public sealed partial record DocumentId(string Text)
{
    private const int DateLength = 8;
    private const int StampLength = 6;

    /// <summary>
    /// The kind that the prefix tells; null for <c>T-…</c>, whose tasks may mean anything, and for no prefix.
    /// </summary>
    public DocumentKind? Kind => KindOfPrefix(Text);

    /// <summary>
    /// The ID without its slug: <c>PLAN-20251014-01K7A2</c>; the whole text where the ID has no date and stamp.
    /// </summary>
    public string Stem => StemLength() is > 0 and var length ? Text[..length] : Text;

    /// <summary>
    /// The slug, or what follows the prefix where the ID has no date and stamp (<c>auth</c> in <c>PLAN-auth</c>).
    /// </summary>
    public string Slug =>
        StemLength() is > 0 and var length
            ? length < Text.Length
                ? Text[(length + 1)..]
                : ""
            : Text[(Text.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>True where the ID has the form <c>PREFIX-yyyymmdd-xxxxxx[-slug]</c>.</summary>
    public bool IsDated => StemLength() > 0;

    /// <summary>
    /// A key that orders IDs by creation: numbered ones first, by number; then dated ones, by date and stamp.
    /// </summary>
    public string SortKey
    {
        get
        {
            if (StemLength() is > 0 and var length)
                return string.Concat(
                    "1",
                    Text.AsSpan(length - StampLength - 1 - DateLength, DateLength),
                    Text[(length - StampLength)..length].ToUpperInvariant(),
                    Text
                );
            var dash = Text.IndexOf('-', StringComparison.Ordinal);
            var number = Text.AsSpan(dash + 1);
            var isNumbered =
                dash > 0
                && number.Length is > 0 and <= 12
                && IsAll(number, char.IsAsciiDigit)
                && IsAll(Text.AsSpan(0, dash), char.IsAsciiLetter);
            return isNumbered ? string.Concat("0", number.ToString().PadLeft(12, '0'), Text) : "0" + Text;
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

    private static DocumentKind? KindOfPrefix(string text) =>
        text.Split('-')[0].ToUpperInvariant() switch
        {
            "PLAN" or "P" => DocumentKind.Plan,
            "SPEC" or "S" => DocumentKind.Spec,
            _ => null,
        };

    [GeneratedRegex(
        "^(?<prefix>PLAN|SPEC|TASK|P|S|T)-(?:\\.\\.\\.|…|[\\p{L}\\p{Nd}_]([\\p{L}\\p{M}\\p{Nd}_.…-]*[\\p{L}\\p{M}\\p{Nd}_…])?)\\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Written();

    // The length of "PREFIX-yyyymmdd-xxxxxx" at the beginning; 0 where it does not begin so. By hand, since lists ask
    // it of every document several times.
    private int StemLength()
    {
        var dash = Text.IndexOf('-', StringComparison.Ordinal);
        var length = dash + 1 + DateLength + 1 + StampLength;
        return
            dash > 0
            && Text.Length >= length
            && (Text.Length == length || Text[length] == '-')
            && Text[dash + 1 + DateLength] == '-'
            && IsAll(Text.AsSpan(0, dash), char.IsAsciiLetter)
            && IsAll(Text.AsSpan(dash + 1, DateLength), char.IsAsciiDigit)
            && IsAll(Text.AsSpan(length - StampLength, StampLength), char.IsAsciiLetterOrDigit)
            ? length
            : 0;
    }

    private static bool IsAll(ReadOnlySpan<char> text, Func<char, bool> kind)
    {
        foreach (var c in text)
        {
            if (!kind(c))
                return false;
        }

        return true;
    }
}
