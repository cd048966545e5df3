namespace Otk.Language.Matching;

/// <summary>A way on from a state.</summary>
/// <param name="Kind">What it consumes.</param>
/// <param name="Label">Word or list, by <paramref name="Kind"/>.</param>
/// <param name="Actions">Index of the capture actions that come before it.</param>
/// <param name="Target">The state behind it.</param>
internal readonly record struct Arc(ArcKind Kind, int Label, int Actions, int Target);
