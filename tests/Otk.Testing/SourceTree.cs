namespace Otk.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class SourceTree
{
    /// <summary>Absolute path of its top folder.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "otk.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
