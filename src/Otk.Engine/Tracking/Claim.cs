namespace Otk.Engine.Tracking;

/// <summary>A document is taken by somebody for a time.</summary>
public sealed record Claim(string By, DateTimeOffset Until);
