using Otk.Workspace.Hooks;

namespace Otk.Engine.Outcomes;

/// <summary>An event that a hook can be named after, what it tells, and whether there is a hook.</summary>
public sealed record ListedHook(string Event, string When, HookState State);
