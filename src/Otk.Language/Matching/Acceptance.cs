namespace Otk.Language.Matching;

/// <summary>A state may end here.</summary>
/// <param name="Actions">Index of the capture actions that come before the end.</param>
/// <param name="Id">The template that was read; in a list's states, the value.</param>
internal readonly record struct Acceptance(int Actions, int Id);
