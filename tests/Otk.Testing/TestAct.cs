using Otk.Workspace.Changes;

namespace Otk.Testing;

/// <summary>An act for tests that need one and do not care which.</summary>
public static class TestAct
{
    public static Act Any { get; } =
        new("otk test", "test", new DateTimeOffset(2025, 10, 14, 1, 23, 45, TimeSpan.Zero));
}
