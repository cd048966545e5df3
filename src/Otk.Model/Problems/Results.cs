namespace Otk.Model.Problems;

/// <summary>Results of several things, and of steps that have no value.</summary>
public static class Results
{
    /// <summary>What comes of each, in order; the first problem ends it.</summary>
    public static Result<IReadOnlyList<TNext>> Each<T, TNext>(IEnumerable<T> all, Func<T, Result<TNext>> next)
        where TNext : notnull
    {
        var made = new List<TNext>();
        foreach (var one in all)
        {
            if (!next(one).TryGet(out var value, out var problem))
                return problem;
            made.Add(value);
        }

        return made;
    }

    /// <summary>What comes behind a step that had no problem; the problem where it had one.</summary>
    public static Result<T> Then<T>(this Problem? problem, Func<Result<T>> next)
        where T : notnull => problem is null ? next() : problem;
}
