using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// The words of a language that values are read by: tables of words and what each stands for, <c>cardinal</c> with
/// <c>two: 2</c>. A grammar has them in its section <c>words</c>.
/// </summary>
public sealed class Words
{
    private static readonly Dictionary<string, string> _none = [];
    private readonly Lazy<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> _tables;
    private readonly Func<string, IReadOnlyDictionary<string, string>?>? _others;

    /// <param name="tables">The tables by name, made when they are asked for; words are in lower case.</param>
    /// <param name="others">A table that is not among these; null for none.</param>
    public Words(
        Func<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> tables,
        Func<string, IReadOnlyDictionary<string, string>?>? others = null
    ) => (_tables, _others) = (new(tables), others);

    /// <summary>The tables.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Tables => _tables.Value;

    /// <summary>The words of a table and what they stand for; none where there is no such table.</summary>
    public IReadOnlyDictionary<string, string> this[string table] =>
        Tables.GetValueOrDefault(table) ?? _others?.Invoke(table) ?? _none;

    /// <summary>Numbers in these words.</summary>
    internal NumberParts Numbers => field ??= new NumberParts(this);

    /// <summary>Reads a word of a table, several words where it has such, and gives what it stands for.</summary>
    internal Parser<char, string> In(string table)
    {
        var words = this[table];
        var single = Reads.Letters.Where(words.ContainsKey).Select(w => words[w]);
        var others = words
            .Where(w => !w.Key.All(char.IsLetter))
            .OrderByDescending(w => w.Key.Length)
            .Select(w => Try(Spaced(w.Key).ThenReturn(w.Value)));
        return OneOf([.. others, Try(single)]);
    }

    // A phrase of several words, with any blanks between them; a sign stands as it is.
    private static Parser<char, Unit> Spaced(string phrase)
    {
        var parts = phrase.Split(' ').Select(p => CIString(p).IgnoreResult()).ToArray();
        var end = char.IsLetterOrDigit(phrase[^1]) ? Reads.WordEnd : Parser<char>.Return(Unit.Value);
        return parts.Skip(1).Aggregate(parts[0], (sum, part) => sum.Before(Reads.Blank).Before(part)).Before(end);
    }
}
