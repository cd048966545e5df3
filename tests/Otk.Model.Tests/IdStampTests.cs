using FsCheck;
using FsCheck.Fluent;
using Otk.Model.Documents;

namespace Otk.Model.Tests;

public sealed class IdStampTests
{
    private static readonly DateTimeOffset _midnight = new(2025, 10, 14, 0, 0, 0, TimeSpan.Zero);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(IdStampTests)])]
    public void AStampIsReadBackAsItWasWritten(IdStamp stamp)
    {
        Assert.That(IdStamp.Parse(stamp.ToString()), Is.EqualTo(stamp));
        Assert.That(IdStamp.Parse(stamp.ToString().ToLowerInvariant()), Is.EqualTo(stamp));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(IdStampTests)])]
    public void StampsAndTheirTextsAreInTheSameOrder(IdStamp one, IdStamp other)
    {
        Assert.That(
            Math.Sign(string.CompareOrdinal(one.ToString(), other.ToString())),
            Is.EqualTo(Math.Sign(one.CompareTo(other)))
        );
        Assert.That(
            (one < other, one <= other, one > other, one >= other),
            Is.EqualTo(
                (
                    one.CompareTo(other) < 0,
                    one.CompareTo(other) <= 0,
                    one.CompareTo(other) > 0,
                    one.CompareTo(other) >= 0
                )
            )
        );
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(IdStampTests)])]
    public void TheNextStampIsGreater(IdStamp stamp) => Assert.That(stamp.Next(), Is.GreaterThan(stamp));

    [FsCheck.NUnit.Property]
    public void AMomentASecondLaterHasAGreaterStampWhateverIsDrawn(int first, int second, ushort seconds) =>
        Assert.That(
            Stamp(_midnight.AddSeconds(seconds), first),
            Is.LessThan(Stamp(_midnight.AddSeconds(seconds + 1), second))
        );

    [Test]
    public void TheDateIsThatOfUtc() =>
        Assert.That(
            Stamp(new DateTimeOffset(2025, 10, 14, 1, 0, 0, TimeSpan.FromHours(2)), 0).ToString(),
            Does.StartWith("20251013-")
        );

    [Test]
    public void AStampIsADateAndSixCrockfordDigits() =>
        Assert.That(Stamp(_midnight.AddSeconds(1), 5).ToString(), Is.EqualTo("20251014-000805"));

    [Test]
    public void AfterTheLastStampOfADayComesTheFirstOfTheNext() =>
        Assert.That(Stamp(_midnight.AddSeconds(86_399), -1).Next(), Is.EqualTo(IdStamp.First(_midnight.AddDays(1))));

    [TestCase("")]
    [TestCase("20251014")]
    [TestCase("20251014-01K7A")]
    [TestCase("20251014-01K7A2X")]
    [TestCase("20251014_01K7A2")]
    [TestCase("20251314-01K7A2")]
    [TestCase("20250230-01K7A2")]
    [TestCase("20251014-01K7AI")]
    [TestCase("20251014-01K7AL")]
    [TestCase("20251014-01K7AO")]
    [TestCase("20251014-01K7AU")]
    [TestCase("20251014-01K7 2")]
    [TestCase("20251014-01K7Aſ")]
    [TestCase("٢٠٢٥١٠١٤-01K7A2")]
    public void AnythingElseIsNoStamp(string text) => Assert.That(IdStamp.Parse(text), Is.Null);

    [TestCase("01K7A2", "01K7A2")]
    [TestCase("O1K7A2", "01K7A2")]
    [TestCase("oIk7lL", "01k711")]
    public void DigitsThatAreEasilyMistakenAreReadAsCrockfordSays(string digits, string read) =>
        Assert.That(IdStamp.Read(digits), Is.EqualTo(read));

    [Test]
    public void AStampHasTheTimeAndTheFirstRandomBitsOfAUlid()
    {
        var ulid = Ulid.NewUlid(
            _midnight.AddSeconds(1),
            [0b0000_0000, 0b0010_1111, 255, 255, 255, 255, 255, 255, 255, 255]
        );
        Assert.That(IdStamp.Of(ulid), Is.EqualTo(Stamp(_midnight.AddSeconds(1), 5)));
    }

    // A ULID of the moment, with the bits as the first of its random ones.
    private static IdStamp Stamp(DateTimeOffset moment, int random)
    {
        var bits = (random & 0x1FFF) << 3;
        return IdStamp.Of(Ulid.NewUlid(moment, [(byte)(bits >> 8), (byte)bits, 0, 0, 0, 0, 0, 0, 0, 0]));
    }

    public static Arbitrary<IdStamp> Stamps() =>
        (
            from day in Gen.Choose(0, 40_000)
            from second in Gen.Choose(0, 86_399)
            from random in Gen.Choose(0, 8_191)
            select Stamp(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day).AddSeconds(second), random)
        ).ToArbitrary();
}
