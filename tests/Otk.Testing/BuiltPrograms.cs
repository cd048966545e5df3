namespace Otk.Testing;

/// <summary>
/// The programs that tests start: of the folder that <c>OTK_PROGRAMS</c> names, or those that were built beside the
/// tests.
/// </summary>
public static class BuiltPrograms
{
    /// <summary>Absolute path of their folder.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("OTK_PROGRAMS") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    /// <summary>True for programs that were compiled before, and so start in milliseconds.</summary>
    public static bool AreNative { get; } = !File.Exists(Path.Combine(Folder, "otk.dll"));

    /// <summary>The value of <c>PATH</c> with which they come first.</summary>
    public static string SearchPath => Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

    /// <summary>Absolute path of a program.</summary>
    public static string PathOf(string program) => Path.Combine(Folder, program);
}
