namespace Otk.Language.Matching;

/// <summary>
/// How good a reading is: a tuple compared from left to right, kept in one number so that adding and comparing cost
/// nothing.
/// </summary>
/// <remarks>
/// <para>The tuple, the greater the better at each place: words and typed slots that the grammar explains (two points
/// each, one where a typo was repaired); the fewest words of free text; the fewest words passed over; the template's
/// priority. File order never decides.</para>
/// <para>Explained words come before repairs so that "… and makr it redy" is a clause and not part of a title.</para>
/// </remarks>
public readonly record struct Score(long Packed)
{
    private const int ExplainedShift = 40;
    private const int FreeShift = 24;
    private const int SkippedShift = 8;

    /// <summary>A word or a typed slot that the grammar explains.</summary>
    public static Score Explained { get; } = new(2L << ExplainedShift);

    /// <summary>What a repaired typo takes away.</summary>
    public static Score Repair { get; } = new(-(1L << ExplainedShift));

    /// <summary>What a word of free text takes away.</summary>
    public static Score Free { get; } = new(-(1L << FreeShift));

    /// <summary>What a word that is passed over takes away.</summary>
    public static Score Skipped { get; } = new(-(1L << SkippedShift));

    /// <summary>What a word that nothing explains takes away, where some may be left unread.</summary>
    public static Score Unread { get; } = (Explained * -1) + Free;

    /// <summary>What a free text loses that goes on into a further sentence.</summary>
    public static Score SentenceCrossed { get; } = Explained * -4;

    /// <summary>What an aside loses, so that it is the last resort.</summary>
    public static Score Aside { get; } = Explained * -3;

    /// <summary>What two commands lose with nothing between them: any other way to read them is better.</summary>
    public static Score Spoken { get; } = Explained * -4;

    /// <summary>What a condition gains over readings that pass it over.</summary>
    public static Score Veto { get; } = Explained * 6;

    /// <summary>What a template's priority adds.</summary>
    public static Score Priority(int priority) => new(Math.Clamp(priority, -100, 100));

    /// <summary>The sum.</summary>
    public static Score operator +(Score left, Score right) => new(left.Packed + right.Packed);

    /// <summary>Many times.</summary>
    public static Score operator *(Score score, int times) => new(score.Packed * times);

    /// <summary>True where <paramref name="left"/> is better.</summary>
    public static bool operator >(Score left, Score right) => left.Packed > right.Packed;

    /// <summary>True where <paramref name="left"/> is worse.</summary>
    public static bool operator <(Score left, Score right) => left.Packed < right.Packed;

    /// <summary>The tuple, for people.</summary>
    public override string ToString()
    {
        var explained = (Packed + (1L << (ExplainedShift - 1))) >> ExplainedShift;
        var rest = Packed - (explained << ExplainedShift);
        var free = (rest + (1L << (FreeShift - 1))) >> FreeShift;
        rest -= free << FreeShift;
        var skipped = (rest + (1L << (SkippedShift - 1))) >> SkippedShift;
        return $"(explained {explained}, free {-free}, passed over {-skipped}, priority {rest - (skipped << SkippedShift)})";
    }
}
