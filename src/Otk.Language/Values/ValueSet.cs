using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>The values that the slots of a grammar may hold, by name. Immutable; it may be shared by threads.</summary>
public sealed class ValueSet
{
    private readonly Dictionary<string, Recognizer> _recognizers;

    private ValueSet(Dictionary<string, Recognizer> recognizers) => _recognizers = recognizers;

    /// <summary>
    /// <c>quoted</c>, <c>quoted_name</c>, <c>code</c>, <c>id</c>, <c>ids</c>, <c>mention</c>, <c>flag</c>,
    /// <c>argument</c>, <c>number</c>, <c>numbers</c>, <c>ordinal</c>, <c>duration</c>, <c>when</c>, <c>past</c>,
    /// <c>path</c>, <c>url</c>, <c>clock</c>, <c>person</c>, <c>line</c>, <c>heading</c>, <c>word</c>, <c>past_verb</c>,
    /// <c>present_verb</c> and <c>possessive</c>.
    /// </summary>
    public static ValueSet Standard { get; } =
        new(
            new[]
            {
                QuotedValue.Recognizer,
                QuotedValue.Recognizer with
                {
                    Name = "quoted_name",
                    Names = true,
                },
                CodeValue.Recognizer,
                IdValue.Recognizer,
                IdListValue.Recognizer,
                MentionValue.Recognizer,
                FlagValue.Recognizer,
                ArgumentValue.Recognizer,
                NumberValue.Recognizer,
                NumberListValue.Recognizer,
                OrdinalValue.Recognizer,
                DurationValue.Recognizer,
                WhenValue.ToCome,
                WhenValue.Past,
                PathValue.Recognizer,
                UrlValue.Recognizer,
                ClockValue.Recognizer,
                PersonValue.Recognizer,
                LineValue.Recognizer,
                LineValue.Heading,
                WordValue.Recognizer,
                PossessiveValue.Recognizer,
                EndingValue.Past,
                EndingValue.Present,
            }.ToDictionary(r => r.Name, StringComparer.Ordinal)
        );

    /// <summary>The names, in no order that matters.</summary>
    public IEnumerable<string> Names => _recognizers.Keys;

    /// <summary>The recognizer of a name; null where there is none.</summary>
    public Recognizer? this[string name] => _recognizers.GetValueOrDefault(name);

    /// <summary>The same with a value of one's own; it takes the place of one of its name.</summary>
    /// <param name="name">The name: <c>sku</c> for <c>{sku}</c>.</param>
    /// <param name="parser">Reads one value, from where it is asked; what it gives is what the slot holds.</param>
    public ValueSet AddValue(string name, Parser<char, string> parser) =>
        Add(new Recognizer(name, _ => Reads.Each(Reads.Found(Try(parser)))));

    /// <summary>The same with another recognizer; it takes the place of one of its name.</summary>
    public ValueSet Add(Recognizer recognizer) =>
        new(
            new Dictionary<string, Recognizer>(_recognizers, StringComparer.Ordinal) { [recognizer.Name] = recognizer }
        );
}
