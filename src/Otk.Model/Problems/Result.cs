using System.Diagnostics.CodeAnalysis;

namespace Otk.Model.Problems;

/// <summary>A value, or the problem that stood in its way.</summary>
public readonly struct Result<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly Problem? _problem;

    private Result(T? value, Problem? problem)
    {
        _value = value;
        _problem = problem;
    }

    /// <summary>The value as a result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is the constructor.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>The problem as a result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion is the constructor.")]
    public static implicit operator Result<T>(Problem problem) => new(default, problem);

    /// <summary>True and the value, or false and the problem.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = _value;
        problem = _problem;
        return problem is null;
    }

    /// <summary>What comes of the value; the problem where there is none.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull => TryGet(out var value, out var problem) ? next(value) : problem;

    /// <summary>What is made of the value, which cannot go wrong; the problem where there is none.</summary>
    public Result<TNext> Select<TNext>(Func<T, TNext> make)
        where TNext : notnull => TryGet(out var value, out var problem) ? make(value) : problem;
}
