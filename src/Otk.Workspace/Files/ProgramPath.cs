namespace Otk.Workspace.Files;

/// <summary>Finds programs as a shell does: in the folders of <c>PATH</c>, and only where those are absolute.</summary>
/// <remarks>
/// The system's own search begins in the current folder, where a repository could have put a program of that name.
/// </remarks>
internal static class ProgramPath
{
    private const UnixFileMode Runnable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The absolute path of a program; null where no folder has it.</summary>
    /// <param name="name">Its name, without an ending.</param>
    /// <param name="searched">The value of <c>PATH</c>.</param>
    public static string? Find(string name, string? searched)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (searched ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(f => Path.Combine(f, file))
            .FirstOrDefault(IsRunnable);
    }

    private static bool IsRunnable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Runnable) != 0);
}
