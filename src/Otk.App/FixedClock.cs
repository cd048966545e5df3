using System.Globalization;

namespace Otk.App;

/// <summary>A clock that stands still, so that what is counted from now comes out the same each time.</summary>
/// <param name="moment">Where it stands.</param>
internal sealed class FixedClock(DateTimeOffset moment) : TimeProvider
{
    /// <summary>The clock that stands at a time; null where the text is none.</summary>
    public static FixedClock? Of(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment)
            ? new FixedClock(moment)
            : null;

    public override DateTimeOffset GetUtcNow() => moment.ToUniversalTime();
}
