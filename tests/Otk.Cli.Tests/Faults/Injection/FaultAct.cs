namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>Something that a user does, in a workspace that is as it must be for that.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Prepare">Makes the workspace, from one with a project in it; null for an empty folder.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What it is asked for.</param>
internal sealed record FaultAct(string Name, Action<Stage>? Prepare, string Program, params string[] Arguments)
{
    /// <summary>True where the documents lie outside the workspace.</summary>
    public bool KeepsElsewhere { get; init; }

    /// <summary>The commands that it stands for, where it stands for several.</summary>
    public IReadOnlyList<string[]> Steps { get; init; } = [];

    public override string ToString() => Name;
}
