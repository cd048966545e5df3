namespace Otk.Workspace.Owners;

/// <summary>One step of the owner cascade: where it looks and what it found.</summary>
/// <param name="Name">Where: <c>OTK_OWNER</c>, <c>.otk/.owner</c>, <c>git config user.name</c>, <c>system
/// user</c>.</param>
/// <param name="Value">What it says; null where it says nothing.</param>
public sealed record OwnerSource(string Name, string? Value);
