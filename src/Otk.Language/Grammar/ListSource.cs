namespace Otk.Language.Grammar;

/// <summary>What a slot may hold.</summary>
public abstract record ListSource
{
    private ListSource()
    {
    }

    /// <summary>Named values, each with the template that it is said by.</summary>
    public sealed record Values(IReadOnlyList<ListValue> Items) : ListSource;

    /// <summary>Numbers from one to another, in digits and words.</summary>
    public sealed record Range(int From, int To, int Step, int Multiplier, bool Halves) : ListSource;

    /// <summary>Any words.</summary>
    public sealed record Wildcard : ListSource;
}
