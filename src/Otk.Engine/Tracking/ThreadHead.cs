using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>A thread of work before its report and log are read.</summary>
internal sealed record ThreadHead(Document? Plan, Document? Spec, string? ReportPath, string? LogPath, DateTime Touched)
{
    /// <summary>The claim on the plan, or where it has none, on the SPEC.</summary>
    public Claim? Claim(DateTimeOffset now) =>
        (Plan is null ? null : Claims.Of(Plan, now)) ?? (Spec is null ? null : Claims.Of(Spec, now));
}
