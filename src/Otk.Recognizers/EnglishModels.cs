using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.DateTime.English;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Number.English;

namespace Otk.Recognizers;

/// <summary>The models of Microsoft.Recognizers.Text that are asked, made for English alone.</summary>
/// <remarks>
/// <c>NumberRecognizer</c> and <c>DateTimeRecognizer</c> name the models of fifteen languages, and each of their types
/// with static fields costs every start of the program some of its time (docs/adr/0003). These are made as they make
/// them, when they are first asked, and once; the library takes some 50 ms for the one of times.
/// </remarks>
internal static class EnglishModels
{
    private static readonly Lazy<NumberModel> _number = new(() =>
        new NumberModel(
            AgnosticNumberParserFactory.GetParser(
                AgnosticNumberParserType.Number,
                new EnglishNumberParserConfiguration(Numbers())
            ),
            NumberExtractor.GetInstance(Numbers(NumberMode.PureNumber))
        )
    );

    private static readonly Lazy<OrdinalModel> _ordinal = new(() =>
        new OrdinalModel(
            AgnosticNumberParserFactory.GetParser(
                AgnosticNumberParserType.Ordinal,
                new EnglishNumberParserConfiguration(Numbers())
            ),
            OrdinalExtractor.GetInstance(Numbers())
        )
    );

    private static readonly Lazy<DateTimeModel> _time = new(() =>
        new DateTimeModel(
            new BaseMergedDateTimeParser(new EnglishMergedParserConfiguration(Times())),
            new BaseMergedDateTimeExtractor(new EnglishMergedExtractorConfiguration(Times()))
        )
    );

    /// <summary>Reads numbers: "two dozen".</summary>
    public static NumberModel Number => _number.Value;

    /// <summary>Reads ordinals: "one hundred and third".</summary>
    public static OrdinalModel Ordinal => _ordinal.Value;

    /// <summary>Reads times and durations: "the last Friday of March", "a fortnight".</summary>
    public static DateTimeModel Time => _time.Value;

    private static BaseNumberOptionsConfiguration Numbers(NumberMode mode = NumberMode.Default) =>
        new(Culture.English, NumberOptions.None, mode);

    private static BaseDateTimeOptionsConfiguration Times() => new(Culture.English, DateTimeOptions.None, false);
}
