namespace Otk.Workspace.Changes;

/// <summary>Writes files whole or not at all: temporary file in the same folder, flush to disk, rename.</summary>
internal static class AtomicFile
{
    /// <summary>Makes a file that must not exist yet. Throws <see cref="IOException"/> where it does.</summary>
    public static void Create(string path, byte[] bytes) =>
        Write(path, bytes, temporary => File.Move(temporary, path, overwrite: false));

    /// <summary>Makes a file, in the place of any that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds afterwards.</param>
    /// <param name="flush">False where the file need not outlive a power cut.</param>
    public static void Overwrite(string path, byte[] bytes, bool flush = true) =>
        Write(path, bytes, temporary => File.Move(temporary, path, overwrite: true), flush);

    /// <summary>Replaces a file, keeping its permissions. A link is followed: what it points to is replaced.</summary>
    public static void Replace(string path, byte[] bytes)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        Write(target, bytes, temporary =>
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            File.Move(temporary, target, overwrite: true);
        });
    }

    /// <summary>Makes a link, or points one that exists at another file beside it.</summary>
    /// <remarks>Where links are not to be had (Windows without the privilege), the file is a copy of what it would point to.</remarks>
    public static void Link(string path, string targetName)
    {
        var temporary = TemporaryName(path);
        try
        {
            try
            {
                File.CreateSymbolicLink(temporary, targetName);
            }
            catch (Exception e) when (OperatingSystem.IsWindows() && e is IOException or UnauthorizedAccessException)
            {
                File.Copy(Path.Combine(Path.GetDirectoryName(path)!, targetName), temporary);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Write(string path, byte[] bytes, Action<string> rename, bool flush = true)
    {
        var temporary = TemporaryName(path);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(bytes);
                file.Flush(flush);
            }

            rename(temporary);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // Hidden, so that no listing takes it for a document should the process be killed before the rename.
    private static string TemporaryName(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
}
