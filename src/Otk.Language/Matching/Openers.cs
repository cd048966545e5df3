using System.Numerics;

namespace Otk.Language.Matching;

/// <summary>
/// What a rule may begin with besides words of the vocabulary, and what a token is of that, as bits of a number: at
/// most places a rule does not begin, and one comparison says so.
/// </summary>
internal static class Openers
{
    /// <summary>What is asked only when the rule is read: any token may be it.</summary>
    public const long Any = 1;

    /// <summary>A word of a title that names a document.</summary>
    public const long NameWord = 2;

    /// <summary>A word of an owner's name.</summary>
    public const long OwnerWord = 4;

    /// <summary>A word of a title behind the noun.</summary>
    public const long BareNameWord = 16;

    /// <summary>The first token of a free text.</summary>
    public const long FirstOfText = 8;

    // Values have the bits behind these five; those for which none is left share the first.
    private const int Values = 5;
    private const int MostValues = 59;

    /// <summary>A value by its number.</summary>
    public static long Value(int value) => value < MostValues ? 1L << (Values + value) : Any;

    /// <summary>The value of a bit.</summary>
    public static int ValueOf(long opener) => BitOperations.Log2((ulong)opener) - Values;

    /// <summary>What an arc takes that takes no word, list or rule.</summary>
    public static long Of(in Arc arc) =>
        arc.Kind switch
        {
            ArcKind.NameWord => NameWord,
            ArcKind.BareNameWord => BareNameWord,
            ArcKind.OwnerWord => OwnerWord,
            ArcKind.FirstOfText => FirstOfText,
            ArcKind.Value => Value(arc.Label),
            _ => Any,
        };
}
