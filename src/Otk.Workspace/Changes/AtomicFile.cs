namespace Otk.Workspace.Changes;

/// <summary>Writes files whole or not at all: temporary file in the same folder, flush to disk, rename.</summary>
internal static class AtomicFile
{
    private const int MostSaves = 1000;

    /// <summary>Makes a file that must not exist yet. Throws <see cref="IOException"/> where it does.</summary>
    public static void Create(string path, byte[] bytes) =>
        Write(path, bytes, temporary => File.Move(temporary, path, overwrite: false));

    /// <summary>Makes a file, in the place of any that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds afterwards.</param>
    /// <param name="flush">False where the file need not outlive a power cut.</param>
    public static void Overwrite(string path, byte[] bytes, bool flush = true) =>
        Write(path, bytes, temporary => File.Move(temporary, path, overwrite: true), flush);

    /// <summary>Replaces a file that still holds what it is thought to hold, keeping its permissions. A link is followed: what it points to is replaced.</summary>
    /// <returns>False where it holds anything else, and was left as it is.</returns>
    /// <remarks>
    /// Where the system can, the two files change places, and what came out is looked at: an edit that somebody saved at that
    /// very moment is seen, and goes back. Elsewhere the file is looked at right before it is replaced.
    /// </remarks>
    public static bool Replace(string path, byte[] before, byte[] after)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var replaced = false;
        Write(target, after, temporary =>
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            if (FileSwap.Try(temporary, target))
            {
                replaced = Holds(temporary, before);
                if (!replaced)
                    GiveBack(temporary, target, after);
                File.Delete(temporary);
            }
            else if (replaced = Holds(target, before))
            {
                File.Move(temporary, target, overwrite: true);
            }
            else
            {
                File.Delete(temporary);
            }
        });
        return replaced;
    }

    /// <summary>Removes a file that still holds what it is thought to hold. False where it holds anything else, and was left as it is.</summary>
    public static bool Remove(string path, byte[] before)
    {
        var temporary = TemporaryName(path);
        File.Move(path, temporary);
        if (Holds(temporary, before))
        {
            File.Delete(temporary);
            return true;
        }

        File.Move(temporary, path, overwrite: false);
        return false;
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

    // What somebody saved goes back to its place, and what stands there must come out. Where that is not so, somebody saved once
    // more: that is newer than what went back, and takes its place in turn.
    private static void GiveBack(string temporary, string target, byte[] ours)
    {
        for (var round = 0; round < MostSaves; round++)
        {
            var theirs = File.ReadAllBytes(temporary);
            if (!FileSwap.Try(temporary, target))
                break;
            if (Holds(temporary, ours))
                return;
            ours = theirs;
        }

        File.Move(temporary, target, overwrite: true);
        throw new IOException("The file is being saved again and again.");
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

    private static bool Holds(string path, byte[] bytes) => File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);

    // Hidden, so that no listing takes it for a document should the process be killed before the rename.
    private static string TemporaryName(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");
}
