using Otk.Model.Problems;

namespace Otk.Testing;

/// <summary>What a test expects of a result; the other case fails the test with what it was.</summary>
public static class ResultReading
{
    public static T Value<T>(this Result<T> result)
        where T : notnull =>
        result.TryGet(out var value, out var problem)
            ? value
            : throw new InvalidOperationException($"A problem instead of a value: {problem}");

    public static Problem Problem<T>(this Result<T> result)
        where T : notnull =>
        result.TryGet(out var value, out var problem)
            ? throw new InvalidOperationException($"A value instead of a problem: {value}")
            : problem;
}
