namespace Otk.Model.Problems;

/// <summary>A document that an ambiguous reference could mean.</summary>
public sealed record Candidate(string Id, string Title, string Status, string Path);
