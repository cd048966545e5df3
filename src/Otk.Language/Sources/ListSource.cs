namespace Otk.Language.Sources;

/// <summary>What a slot may hold.</summary>
public abstract record ListSource
{
    private ListSource() { }

    /// <summary>Named values, each with the template that it is said by.</summary>
    public sealed record Values(IReadOnlyList<ListValue> Items) : ListSource;

    /// <summary>
    /// Numbers from one to another, in digits and words; what is read is multiplied by <paramref name="Multiplier"/>.
    /// </summary>
    public sealed record Range(int From, int To, int Step, decimal Multiplier, Fractions Fractions) : ListSource;

    /// <summary>Any words.</summary>
    public sealed record Wildcard : ListSource;
}
