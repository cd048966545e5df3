namespace Otk.Language.Sources;

/// <summary>What a block asks of a key of the context.</summary>
/// <param name="Values">The values that will do; empty for any.</param>
/// <param name="Slot">True where the context's value becomes a slot of the reading.</param>
public sealed record ContextRule(IReadOnlyList<string> Values, bool Slot);
