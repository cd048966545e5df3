using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Files;

namespace Otk.Mcp.Tools;

/// <summary>Where an agent may have a report written: below the artifact root.</summary>
/// <remarks>Anywhere else a person asks for it, in a terminal.</remarks>
internal static class ReportPath
{
    /// <summary>The intents, with the paths of reports taken from the root; or what is wrong with one.</summary>
    public static Result<IReadOnlyList<Intent>> Check(WorkspaceFolder folder, IReadOnlyList<Intent> intents)
    {
        var ours = new List<Intent>();
        foreach (var intent in intents)
        {
            if (intent is not Intent.Report report)
                ours.Add(intent);
            else if (Path.GetFullPath(report.Path, folder.Root) is var path && IsInside(path, folder))
                ours.Add(report with { Path = folder.Display(path) });
            else
                return Outside(report, folder.Display(folder.Artifacts));
        }

        return ours;
    }

    private static Problem Outside(Intent.Report report, string artifacts) =>
        Problem.Refused(
            $"Over MCP a report is written below {artifacts}/ only, and {report.Path} is not there; nothing was "
                + "written.",
            null,
            $"give a path below {artifacts}/, as {artifacts}/report.html",
            $"in a terminal: {CommandLineText.For([report])[0]}"
        );

    private static bool IsInside(string path, WorkspaceFolder folder) =>
        IsBelow(path, folder.Artifacts)
        && RealPath.Of(path) is { } real
        && RealPath.Of(folder.Artifacts) is { } artifacts
        && IsBelow(real, artifacts);

    private static bool IsBelow(string path, string folder) => path != folder && RealPath.IsIn(path, folder);
}
