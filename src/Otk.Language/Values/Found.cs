namespace Otk.Language.Values;

/// <summary>A value that a recognizer read: where it ends, and what it stands for.</summary>
/// <param name="Length">How many characters it takes, from where the recognizer was asked (UTF-16).</param>
/// <param name="Value">What it stands for: the digits of a number, an ID as written, a quoted text without its
/// marks.</param>
public sealed record Found(int Length, string Value)
{
    /// <summary>Where the characters that say the value begin, marks around it left out.</summary>
    public int Start { get; init; }

    /// <summary>Where they end; what stands behind is marks.</summary>
    public int End { get; init; } = Length;

    /// <summary>The single values, where what was read is a list: "1, 2 and 5" has three.</summary>
    public IReadOnlyList<string> Several { get; init; } = [];

    /// <summary>
    /// What it stands for at a moment (local time), where that tells: "yesterday". Null where <see cref="Value"/> is
    /// it.
    /// </summary>
    public Func<DateTime, string>? Counted { get; init; }
}
