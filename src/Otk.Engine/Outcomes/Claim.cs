namespace Otk.Engine.Outcomes;

/// <summary>A document is taken by somebody for a time.</summary>
public sealed record Claim(string By, DateTimeOffset Until);
