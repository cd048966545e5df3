namespace Otk.Language.Tools;

/// <summary>A phrase made from a template.</summary>
/// <param name="Intent">The template's intent.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="Slots">The characters that each slot was filled with, in order, marks of quotes left out.</param>
public sealed record GrammarSample(string Intent, string Phrase, IReadOnlyList<(string Slot, string Text)> Slots);
