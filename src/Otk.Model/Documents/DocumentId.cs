using System.Globalization;

namespace Otk.Model.Documents;

/// <summary>
/// The ID of a document as it is written: <c>PLAN-20251014-01K7A2-jwt</c>, <c>P-0001</c>, <c>T-001</c>, …
/// </summary>
/// <remarks>
/// IDs are compared without regard to case. The date is UTC; the six characters are Crockford base 32
/// (see <see cref="IdStamp"/>). IDs of otk 1.x (<c>T-001</c>, <c>P-0001</c>, <c>PLAN-001</c>) have a number instead.
/// </remarks>
public sealed record DocumentId(string Text)
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
    /// Writes what <see cref="SortKey"/> begins with, without the text; false for an ID that has no date and stamp.
    /// </summary>
    public static bool TryWriteKey(ReadOnlySpan<char> id, Span<char> key, out int length)
    {
        length = 1 + DateLength + StampLength;
        var stem = StemLength(id);
        if (stem == 0)
            return false;
        key[0] = '1';
        id.Slice(stem - StampLength - 1 - DateLength, DateLength).CopyTo(key[1..]);
        id[(stem - StampLength)..stem].ToUpperInvariant(key[(1 + DateLength)..]);
        return true;
    }

    /// <summary>
    /// The text as IDs are compared: the six characters as Crockford reads them, so that <c>PLAN-20251014-O1K7A2</c> is
    /// <c>PLAN-20251014-01K7A2</c>. Case is not looked at when comparing.
    /// </summary>
    public static string Compared(string text)
    {
        var start = text.IndexOf('-') + 1 + DateLength + 1;
        if (
            start > text.Length
            || start <= DateLength + 1
            || text[start - 1] != '-'
            || !IsAll(text.AsSpan(start - 1 - DateLength, DateLength), char.IsAsciiDigit)
        )
            return text;
        var digits = text.AsSpan(start, Math.Min(text.Length - start, StampLength));
        if (digits.IndexOf('-') is >= 0 and var end)
            digits = digits[..end];
        return IdStamp.IsPlain(digits)
            ? text
            : string.Concat(text.AsSpan(0, start), IdStamp.Read(digits.ToString()), text.AsSpan(start + digits.Length));
    }

    /// <summary>Compares texts as IDs; parts of texts are looked up as they stand.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new IdComparer();

    /// <summary>True where two texts are the same ID.</summary>
    public static bool AreSame(string a, string b) =>
        a.Equals(b, StringComparison.OrdinalIgnoreCase)
        || Compared(a).Equals(Compared(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Reads an ID out of a word: a known prefix (PLAN, SPEC, P, S, T, TASK), a hyphen, and letters, digits,
    /// <c>-</c>, <c>_</c>, <c>.</c> or <c>…</c>. The type letters come back in capitals and the rest as typed.
    /// </summary>
    public static DocumentId? Parse(string word)
    {
        var dash = word.IndexOf('-');
        var prefix = dash < 0 ? "" : word[..dash].ToUpperInvariant();
        return prefix is "PLAN" or "SPEC" or "TASK" or "P" or "S" or "T" && IsName(word.AsSpan(dash + 1))
            ? new DocumentId(prefix + word[dash..])
            : null;
    }

    // A letter, digit or _ first and last, or an ellipsis last; an ellipsis alone stands for any.
    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name is "..." or "…")
            return true;
        if (name.Length == 0 || !(char.IsLetterOrDigit(name[0]) || name[0] == '_') || name[^1] is '.' or '-')
            return false;
        foreach (var c in name)
        {
            if (!(char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '…' || IsMark(c)))
                return false;
        }

        return true;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static DocumentKind? KindOfPrefix(string text) =>
        text.Split('-')[0].ToUpperInvariant() switch
        {
            "PLAN" or "P" => DocumentKind.Plan,
            "SPEC" or "S" => DocumentKind.Spec,
            _ => null,
        };

    // The length of "PREFIX-yyyymmdd-xxxxxx" at the beginning; 0 where it does not begin so. By hand, since lists ask
    // it of every document several times.
    /// <summary>The part of an ID without its slug, as <see cref="Stem"/> has it.</summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> id) =>
        StemLength(id) is > 0 and var length ? id[..length] : id;

    private int StemLength() => StemLength(Text);

    private static int StemLength(ReadOnlySpan<char> id)
    {
        var dash = id.IndexOf('-');
        var length = dash + 1 + DateLength + 1 + StampLength;
        return
            dash > 0
            && id.Length >= length
            && (id.Length == length || id[length] == '-')
            && id[dash + 1 + DateLength] == '-'
            && IsAll(id[..dash], char.IsAsciiLetter)
            && IsAll(id.Slice(dash + 1, DateLength), char.IsAsciiDigit)
            && IsAll(id.Slice(length - StampLength, StampLength), char.IsAsciiLetterOrDigit)
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

    private sealed class IdComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
    {
        public bool Equals(string? x, string? y) => x is null || y is null ? x is null && y is null : AreSame(x, y);

        public int GetHashCode(string obj) =>
            string.GetHashCode(Compared(obj).AsSpan(), StringComparison.OrdinalIgnoreCase);

        public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

        public bool Equals(ReadOnlySpan<char> alternate, string other) =>
            alternate.Equals(other, StringComparison.OrdinalIgnoreCase) || AreSame(alternate.ToString(), other);

        public int GetHashCode(ReadOnlySpan<char> alternate) =>
            MayBeMistaken(alternate)
                ? GetHashCode(alternate.ToString())
                : string.GetHashCode(alternate, StringComparison.OrdinalIgnoreCase);

        private static bool MayBeMistaken(ReadOnlySpan<char> id) =>
            id.IndexOf('-') is >= 0 and var dash && !IdStamp.IsPlain(id[dash..]);
    }
}
