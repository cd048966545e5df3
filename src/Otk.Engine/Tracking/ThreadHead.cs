using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>A thread of work before its report and logs are read; the logs oldest first.</summary>
internal sealed record ThreadHead(
    Document? Plan,
    Document? Spec,
    string? ReportPath,
    IReadOnlyList<string> LogPaths,
    DateTime Touched
)
{
    /// <summary>The newest log; null where there is none.</summary>
    public string? LogPath => LogPaths.Count == 0 ? null : LogPaths[^1];

    /// <summary>The claim on the plan, or where it has none, on the SPEC.</summary>
    public Claim? Claim(DateTimeOffset now) =>
        (Plan is null ? null : Claims.Of(Plan, now)) ?? (Spec is null ? null : Claims.Of(Spec, now));

    /// <summary>The value of a field: the SPEC's, or what it does not say, its plan's.</summary>
    public string Value(Field field) => Spec?.Value(field) is { Length: > 0 } own ? own : Plan?.Value(field) ?? "";
}
