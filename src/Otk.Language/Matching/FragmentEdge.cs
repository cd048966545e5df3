namespace Otk.Language.Matching;

/// <summary>An edge of a <see cref="FragmentNet"/>.</summary>
internal readonly record struct FragmentEdge(FragmentKind Kind, ArcKind Arc, int Label, string Text, int To);
