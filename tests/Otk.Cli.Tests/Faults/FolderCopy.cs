namespace Otk.Cli.Tests.Faults;

/// <summary>Copies a folder as it stands: links stay links, and nothing is followed.</summary>
internal static class FolderCopy
{
    /// <summary>Makes the copy; the folder must not be there yet.</summary>
    public static void Make(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var path = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } target)
                File.CreateSymbolicLink(path, target);
            else if (entry is DirectoryInfo)
                Make(entry.FullName, path);
            else
                File.Copy(entry.FullName, path);
        }
    }
}
