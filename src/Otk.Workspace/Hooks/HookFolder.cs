namespace Otk.Workspace.Hooks;

/// <summary>The user's programs in <c>.otk/hooks/</c>, each named after the event that it is run after.</summary>
public sealed class HookFolder(WorkspaceFolder folder)
{
    /// <summary>True where the folder is there.</summary>
    public bool Exists => Directory.Exists(folder.Hooks);

    /// <summary>Absolute path of the hook of an event, there or not.</summary>
    public string PathOf(string name) => Path.Combine(folder.Hooks, name);

    /// <summary>Whether the hook of an event is there.</summary>
    public HookState StateOf(string name)
    {
        var path = PathOf(name);
        if (!File.Exists(path))
            return HookState.Missing;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0
            ? HookState.Runs
            : HookState.NotExecutable;
    }

    /// <summary>The names of all files there that are no samples and not hidden, in order.</summary>
    public IReadOnlyList<string> Names() => Exists
        ? [.. Directory.EnumerateFiles(folder.Hooks).Select(f => Path.GetFileName(f)).Where(n => n[0] != '.' && !n.EndsWith(".sample", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];
}
