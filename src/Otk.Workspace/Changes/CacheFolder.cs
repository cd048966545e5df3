namespace Otk.Workspace.Changes;

/// <summary>The folder of what otk can make anew at any time: <c>.otk/cache</c>.</summary>
internal static class CacheFolder
{
    /// <summary>What the names of indexes end in.</summary>
    public const string IndexEnding = ".index";

    /// <summary>Its absolute path.</summary>
    /// <param name="settings">Absolute path of <c>.otk</c>.</param>
    public static string In(string settings) => Path.Combine(settings, "cache");

    /// <summary>
    /// Removes it with what otk put there; false where there was none, something else is in it, or it is a link.
    /// </summary>
    /// <param name="settings">Absolute path of <c>.otk</c>.</param>
    public static bool Remove(string settings)
    {
        var folder = In(settings);
        if (!Directory.Exists(folder) || IsLink(folder))
            return false;
        var own = Directory
            .GetFiles(folder)
            .Where(f => f.EndsWith(IndexEnding, StringComparison.Ordinal) || Leftovers.IsOne(f));
        foreach (var file in own)
            File.Delete(file);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
            return false;
        Directory.Delete(folder);
        return true;
    }

    /// <summary>True for a link in its place, which may lead anywhere.</summary>
    public static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;
}
