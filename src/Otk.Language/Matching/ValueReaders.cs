using Otk.Language.Values;
using Pidgin;

namespace Otk.Language.Matching;

/// <summary>The recognizers of an automaton's values, each made when it is first asked. It may be shared by
/// threads.</summary>
internal sealed class ValueReaders
{
    private readonly Lazy<Parser<char, IEnumerable<Found>>>[] _parsers;
    private readonly Lazy<Parser<char, IEnumerable<Found>>> _range;

    /// <param name="names">The values' names.</param>
    /// <param name="words">The words that they are read by.</param>
    /// <param name="values">The recognizers; each name must have one.</param>
    public ValueReaders(string[] names, Words words, ValueSet values)
    {
        Words = words;
        Recognizers =
        [
            .. names.Select(n => values[n] ?? throw new ArgumentException($"There is no value '{n}'.", nameof(values))),
        ];
        _parsers = [.. Recognizers.Select(r => new Lazy<Parser<char, IEnumerable<Found>>>(() => r.Make(words)))];
        _range = new(() => NumberValue.All(words));
    }

    /// <summary>The recognizers, by the values' numbers.</summary>
    public Recognizer[] Recognizers { get; }

    /// <summary>The words that they are read by.</summary>
    public Words Words { get; }

    /// <summary>Every value of a kind that a text begins with.</summary>
    public IReadOnlyList<Found> In(int value, ReadOnlySpan<char> text) => Read(_parsers[value].Value, text);

    /// <summary>Every number that a text begins with, with a sign and a fraction.</summary>
    public IReadOnlyList<Found> Numbers(ReadOnlySpan<char> text) => Read(_range.Value, text);

    private static IReadOnlyList<Found> Read(Parser<char, IEnumerable<Found>> parser, ReadOnlySpan<char> text) =>
        parser.Parse(text) is { Success: true, Value: var found } ? [.. found] : [];
}
