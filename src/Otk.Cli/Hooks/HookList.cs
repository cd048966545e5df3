using Otk.App;
using Otk.App.Hooks;
using Otk.App.Json;
using Otk.App.Rendering;
using Otk.Workspace;

namespace Otk.Cli.Hooks;

/// <summary>Lists the events that hooks can be named after, and which hooks are there.</summary>
internal static class HookList
{
    public static int Run(Host host, bool json)
    {
        var folder = WorkspaceFolder.Find(host.CurrentFolder, host.Environment("OTK_ARTIFACT_ROOT"));
        var hooks = HookEvents.All.Select(e => (e.Name, e.When, State: State(Path.Combine(folder.Hooks, e.Name)))).ToList();
        var unknown = Directory.Exists(folder.Hooks)
            ? Directory.EnumerateFiles(folder.Hooks).Select(f => Path.GetFileName(f)).Where(n => n[0] != '.' && !n.EndsWith(".sample", StringComparison.Ordinal) && HookEvents.All.All(e => e.Name != n)).Order(StringComparer.Ordinal).ToList()
            : [];
        if (json)
        {
            host.Out.Write(JsonText.Object(j =>
            {
                j.WriteBoolean("ok", true);
                j.Member("hooks", hooks, h => j.Item(() =>
                {
                    j.WriteString("event", h.Name);
                    j.WriteString("when", h.When);
                    j.Member("state", h.State);
                }));
                j.Member("unknown", unknown, j.WriteStringValue);
            }) + "\n");
            return 0;
        }

        host.Out.Write($"A program in {folder.Display(folder.Hooks)}/ that is named after an event is run after it.\n");
        foreach (var (name, when, state) in hooks)
            host.Out.Write($"  {name,-16} {when}{(state.Length > 0 ? $"  ← {state}" : "")}\n");
        foreach (var name in unknown)
            host.Error.Write($"{Printable.Line(name)}: there is no such event, so it is never run.\n");
        return 0;
    }

    private static string State(string path) => !File.Exists(path) ? "" : HookRunner.IsExecutable(path) ? "runs" : "not executable: chmod +x";
}
