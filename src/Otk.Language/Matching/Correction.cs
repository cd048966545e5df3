namespace Otk.Language.Matching;

/// <summary>A typo in a command word that was repaired.</summary>
/// <param name="From">What the user typed.</param>
/// <param name="To">The word of the grammar that it was read as.</param>
public sealed record Correction(string From, string To);
