namespace Otk.Engine.Outcomes;

/// <summary>A group of a scout report: its heading (<c>🔨 Development</c>) and its items, each with whether the SPEC has it ticked.</summary>
public sealed record ChecklistGroup(string Symbol, string Name, IReadOnlyList<(string Text, bool Done)> Items);
