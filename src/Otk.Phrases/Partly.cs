using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>What a phrase would mean without the words that could not be used. Nothing of it is carried out
/// unasked.</summary>
/// <param name="Intents">The intents, in order; at least one.</param>
/// <param name="Unread">The words that could not be used, neighbours together.</param>
public sealed record Partly(IReadOnlyList<Intent> Intents, IReadOnlyList<EntityMatch> Unread);
