namespace Otk.Language.Sources;

/// <summary>The frame of an intent: which verbs ask for it, what they are done to, and what else may be said.</summary>
/// <param name="Senses">The senses of its verbs.</param>
/// <param name="Done">What the verb is done to.</param>
/// <param name="Rest">What may stand behind; null for nothing.</param>
public sealed record Frame(IReadOnlyList<string> Senses, Template Done, Template? Rest);
