namespace Otk.Language.Tests.Values;

/// <summary>
/// The everyday forms stand for what Microsoft.Recognizers.Text takes them for, wherever both read them, but for what
/// is decided otherwise.
/// </summary>
public sealed class LibraryTests
{
    private static readonly string[] _small =
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] _tens =
    [
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    private static readonly string[] _ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];

    private static readonly string[] _units = ["minute", "hour", "day", "week"];

    private static readonly string[] _weekdays =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    private static readonly string[] _months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void NumbersAreTheSame(int seed)
    {
        var number = new Random(seed).Next(1, 1_000_000);
        Agree("number", Said(number), $"{number}");
        Agree("number", $"{number}", $"{number}");
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void OrdinalsAreTheSame(int seed)
    {
        var number = new Random(seed).Next(1, 1000);
        Agree("ordinal", SaidAsOrdinal(number), $"{number}");
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void DurationsAreTheSame(int seed)
    {
        var random = new Random(seed);
        var (number, unit) = (random.Next(2, 60), _units[random.Next(_units.Length)]);
        Agree("duration", $"{number} {unit}s");
        Agree("duration", $"{Said(number)} {unit}s");
        Agree("duration", $"{Said(number)} and a half {unit}s");
        Agree("duration", $"half {(unit == "hour" ? "an" : "a")} {unit}");
        Agree("duration", $"{random.Next(1, 9)} hours and {random.Next(2, 59)} minutes");
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void TimesAreTheSame(int seed)
    {
        var random = new Random(seed);
        var now = new DateTime(2026, 1, 1, 9, 30, 0, DateTimeKind.Local)
            .AddDays(random.Next(1500))
            .AddMinutes(random.Next(500));
        var (number, weekday, month) = (
            random.Next(2, 20),
            _weekdays[random.Next(_weekdays.Length)],
            _months[random.Next(_months.Length)]
        );
        string[] said =
        [
            "today",
            "tomorrow",
            "yesterday",
            "the day after tomorrow",
            "the day before yesterday",
            "this week",
            "next week",
            "last week",
            "this month",
            "next month",
            "last month",
            "next year",
            "last year",
            $"in {number} days",
            $"{number} days ago",
            $"in {number} weeks",
            $"{number} weeks ago",
            $"{number} months ago",
            $"next {weekday}",
            $"last {weekday}",
            $"this {weekday}",
            $"{month} {random.Next(1, 28)}",
            $"{random.Next(1, 28)} {month} 2027",
            $"since yesterday",
            "tomorrow at 5 pm",
            $"next {weekday} at 17:30",
            "2027-03-04",
        ];
        foreach (var text in said)
        {
            Agree("when", text, now: now);
            Agree("past", text, now: now);
        }
    }

    [Test]
    public void WhatIsDecidedOtherwise()
    {
        Assert.That(ValueCases.Whole("when", "3/4"), Is.Null, "one day here and another there");
        Assert.That(ValueCases.OfLibrary("when", "3/4"), Is.Not.Null);
    }

    private static void Agree(string value, string text, string? expected = null, DateTime? now = null)
    {
        var at = now ?? ValueCases.Now;
        var ours = ValueCases.At(value, text, at);
        var library = ValueCases.OfLibrary(value, text, at);
        if (expected is not null)
            Assert.That(ours, Is.EqualTo(expected), text);
        if (ours is not null && library is not null)
            Assert.That(ours, Is.EqualTo(library), $"{value} '{text}' at {at:yyyy-MM-dd HH:mm dddd}");
    }

    private static string Said(int number) =>
        number < 20 ? _small[number - 1]
        : number < 100 ? _tens[(number / 10) - 2] + (number % 10 == 0 ? "" : "-" + _small[(number % 10) - 1])
        : number < 1000
            ? $"{_small[(number / 100) - 1]} hundred{(number % 100 == 0 ? "" : " and " + Said(number % 100))}"
        : $"{Said(number / 1000)} thousand{(number % 1000 == 0 ? "" : (number % 1000 < 100 ? " and " : " ") + Said(number % 1000))}";

    private static string SaidAsOrdinal(int number) =>
        (number % 100) switch
        {
            0 => Said(number) + "th",
            < 20 and var small => Before(number - small) + _ordinals[small - 1],
            var tens when tens % 10 == 0 => Before(number - tens)
                + _tens[(tens / 10) - 2].Replace("y", "ieth", StringComparison.Ordinal),
            var both => Before(number - both) + _tens[(both / 10) - 2] + "-" + _ordinals[(both % 10) - 1],
        };

    private static string Before(int hundreds) => hundreds == 0 ? "" : Said(hundreds) + " and ";
}
