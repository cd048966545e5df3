namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>A way to say a phrase otherwise that must not change what it means.</summary>
/// <param name="Name">What is done to the phrase.</param>
/// <param name="Least">The least share of the phrases that must read the same; below 1 where the grammar has gaps, to
/// be raised as they close.</param>
/// <param name="Of">The phrase said otherwise; none where the perturbation could change its meaning.</param>
public sealed record Perturbation(string Name, double Least, Func<ReadPhrase, IEnumerable<string>> Of)
{
    /// <summary>True where it will do to ask which of several readings is meant.</summary>
    public bool MayAsk { get; init; }

    public override string ToString() => Name;
}
