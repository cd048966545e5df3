namespace Otk.Language;

/// <summary>The value of a slot: its text, and whether that is a number.</summary>
public sealed record SlotValue(string Text, bool IsNumber);
