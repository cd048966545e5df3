using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;

namespace Otk.Model.Documents;

/// <summary>The dated part of an ID: a UTC date and 30 bits, <c>20251014-01K7A2</c>.</summary>
/// <remarks>
/// The 30 bits are 17 of seconds since midnight UTC and 13 that are random, written as six digits of Crockford's
/// base 32 (no I, L, O, U). They come of a ULID, so that IDs sort by creation and two machines are unlikely to make the
/// same one.
/// </remarks>
public readonly record struct IdStamp(DateOnly Date, int Bits) : IComparable<IdStamp>
{
    private static readonly SearchValues<char> _mistaken = SearchValues.Create("OoIiLl");
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeBytes = 6;
    private const int RandomBits = 13;
    private const int MaxBits = (86_400 << RandomBits) - 1;

    /// <summary>The stamp of a ULID: its time to the second, and the first 13 of its random bits.</summary>
    public static IdStamp Of(Ulid ulid)
    {
        Span<byte> bytes = stackalloc byte[16];
        ulid.TryWriteBytes(bytes);
        var (first, random) = (First(ulid.Time), BinaryPrimitives.ReadUInt16BigEndian(bytes[TimeBytes..]));
        return first with { Bits = first.Bits | (random >> (16 - RandomBits)) };
    }

    /// <summary>The least stamp of a moment's second.</summary>
    public static IdStamp First(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        return new IdStamp(DateOnly.FromDateTime(utc), (int)utc.TimeOfDay.TotalSeconds << RandomBits);
    }

    /// <summary>True where no digit is easily mistaken for another one.</summary>
    public static bool IsPlain(ReadOnlySpan<char> digits) => digits.IndexOfAny(_mistaken) < 0;

    /// <summary>
    /// Six digits with those that are easily mistaken read as Crockford says: <c>O</c> as 0, <c>I</c> and <c>L</c> as
    /// 1.
    /// </summary>
    public static string Read(string digits) =>
        IsPlain(digits)
            ? digits
            : string.Create(
                digits.Length,
                digits,
                static (span, text) =>
                {
                    for (var i = 0; i < span.Length; i++)
                        span[i] = text[i] switch
                        {
                            'O' or 'o' => '0',
                            'I' or 'i' or 'L' or 'l' => '1',
                            var c => c,
                        };
                }
            );

    /// <summary>The next greater stamp; past the last of a day, the first of the day after.</summary>
    public IdStamp Next() =>
        Bits < MaxBits
            ? this with
            {
                Bits = Bits + 1,
            }
            : new IdStamp(Date < DateOnly.MaxValue ? Date.AddDays(1) : DateOnly.MinValue, 0);

    /// <summary>Reads <c>20251014-01K7A2</c>; null where it is anything else.</summary>
    public static IdStamp? Parse(ReadOnlySpan<char> text)
    {
        if (
            text.Length != 15
            || text[8] != '-'
            || !DateOnly.TryParseExact(
                text[..8],
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return null;
        var bits = 0;
        foreach (var c in text[9..])
        {
            var digit = Digits.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if (digit < 0)
                return null;
            bits = (bits << 5) | digit;
        }

        return bits <= MaxBits ? new IdStamp(date, bits) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(IdStamp other) => Date != other.Date ? Date.CompareTo(other.Date) : Bits.CompareTo(other.Bits);

    /// <summary>True where <paramref name="left"/> was made before <paramref name="right"/>.</summary>
    public static bool operator <(IdStamp left, IdStamp right) => left.CompareTo(right) < 0;

    /// <summary>True where <paramref name="left"/> was made after <paramref name="right"/>.</summary>
    public static bool operator >(IdStamp left, IdStamp right) => left.CompareTo(right) > 0;

    /// <summary>True unless <paramref name="left"/> was made after <paramref name="right"/>.</summary>
    public static bool operator <=(IdStamp left, IdStamp right) => left.CompareTo(right) <= 0;

    /// <summary>True unless <paramref name="left"/> was made before <paramref name="right"/>.</summary>
    public static bool operator >=(IdStamp left, IdStamp right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString()
    {
        var bits = Bits;
        return string.Create(
            15,
            (Date, bits),
            static (span, value) =>
            {
                value.Date.TryFormat(span, out _, "yyyyMMdd", CultureInfo.InvariantCulture);
                span[8] = '-';
                for (var i = 0; i < 6; i++)
                    span[14 - i] = Digits[(value.bits >> (5 * i)) & 31];
            }
        );
    }
}
