using Otk.App.Json;
using Otk.Engine.Outcomes;

namespace Otk.Cli.Rendering;

/// <summary>
/// A reminder of a log that is open and that nobody has written in for half an hour, as a Stop hook of Claude Code
/// tells it to the user.
/// </summary>
internal static class ResumeReminder
{
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(30);

    /// <summary>The text; empty where there is nothing to say.</summary>
    public static string Of(Outcome.Resumed resumed)
    {
        var silent = resumed.Threads.FirstOrDefault(t =>
            t.Log is { } log && t.Total > t.Done && DateTime.UtcNow - log.Modified > _silence
        );
        return silent is null
            ? ""
            : JsonText.Object(j =>
                j.Member(
                    "systemMessage",
                    $"otk: {silent.Head.Title} is open ({silent.Done}/{silent.Total}); its log had no entry for a "
                        + $"while: otk log {silent.Spec!.Id.Stem} \"…\" --progress"
                )
            ) + "\n";
    }
}
