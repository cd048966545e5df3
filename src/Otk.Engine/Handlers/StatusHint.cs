using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>What to say to a status that there is not: the one that was meant, and all there are.</summary>
internal static class StatusHint
{
    public static string For(string status, IReadOnlyList<string> statuses) =>
        (Nearest.Of(status, statuses) is { } meant ? $"did you mean '{meant}'? " : "")
        + $"use one of: {string.Join(", ", statuses)}";
}
