using Otk.Model.Problems;
using Otk.Workspace.Trust;

namespace Otk.Workspace.Hooks;

/// <summary>
/// The project's programs in <c>.otk/hooks/</c>, each named after the event that it is run after; only what the person
/// trusts is run.
/// </summary>
public sealed class HookFolder(WorkspaceFolder folder, TrustStore trust)
{
    private const int Executable = 0x49;

    /// <summary>True where the folder is there.</summary>
    public bool Exists => Directory.Exists(folder.Hooks);

    /// <summary>
    /// Whether the hook of an event is there, the program to run (the copy that is trusted), and what is wrong with one
    /// that cannot be read.
    /// </summary>
    public (HookState State, string? Program, Problem? Problem) Find(string name)
    {
        if (ProjectFile.Read(folder, Path.Combine(folder.Hooks, name)) is not { } read)
            return (HookState.Missing, null, null);
        if (!read.TryGet(out var hook, out var problem))
            return (HookState.Unreadable, null, problem);
        if (!OperatingSystem.IsWindows() && (hook.Permissions & Executable) == 0)
            return (HookState.NotExecutable, null, null);
        return trust.Has(hook) ? (HookState.Runs, trust.CopyOf(hook), null) : (HookState.NotTrusted, null, null);
    }

    /// <summary>The names of all files there that are no samples and not hidden, in order.</summary>
    public IReadOnlyList<string> Names() => [.. ProjectFiles.Hooks(folder).Files.Select(h => Path.GetFileName(h.Path))];
}
