namespace Otk.Engine.Outcomes;

/// <summary>
/// A group of a scout report: its heading (<c>🔨 Development</c>) and its items, each with what its box in the SPEC
/// holds.
/// </summary>
public sealed record ChecklistGroup(string Symbol, string Name, IReadOnlyList<(string Text, char Mark)> Items);
