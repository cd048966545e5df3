using Otk.Workspace.Files;

namespace Otk.Workspace.Changes;

/// <summary>Writes files whole or not at all: temporary file in the same folder, flush to disk, rename.</summary>
/// <remarks>
/// A clean-up that fails is no failure: what it leaves is hidden, and <c>otk doctor --fix</c> takes it away.
/// </remarks>
internal static class AtomicFile
{
    private const int MostSaves = 1000;

    /// <summary>Makes a file that must not exist yet. Throws <see cref="IOException"/> where it does.</summary>
    public static void Create(string path, byte[] bytes) =>
        Write(path, bytes, temporary => FileMove.To(temporary, path));

    /// <summary>Makes a file, in the place of any that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds afterwards.</param>
    /// <param name="flush">False where the file need not outlive a power cut.</param>
    public static void Overwrite(string path, byte[] bytes, bool flush = true) =>
        Write(path, bytes, temporary => File.Move(temporary, path, overwrite: true), flush);

    /// <summary>
    /// Replaces a file that still holds what it is thought to hold, keeping its permissions and its owner. A link is
    /// followed: what it points to is replaced.
    /// </summary>
    /// <returns>False where it holds anything else, and was left as it is.</returns>
    /// <remarks>
    /// Where the system can, the two files change places, and what came out is looked at: an edit that somebody saved
    /// at that very moment is seen, and goes back. Elsewhere the file is looked at right before it is replaced.
    /// </remarks>
    public static bool Replace(string path, byte[] before, byte[] after)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var replaced = false;
        Write(
            target,
            after,
            temporary =>
            {
                FileOwner.Copy(target, temporary);

                // Nobody should see, not even for a moment, what will not stay: most edits are noticed here already.
                if (!Holds(target, before))
                    return;
                if (FileSwap.Try(temporary, target))
                {
                    replaced = Settle(temporary, target, before, after);
                    return;
                }

                File.Move(temporary, target, overwrite: true);
                replaced = true;
            }
        );
        return replaced;
    }

    /// <summary>
    /// Removes a file that still holds what it is thought to hold. False where it holds anything else, and was left as
    /// it is.
    /// </summary>
    public static bool Remove(string path, byte[] before)
    {
        var temporary = TemporaryName(path);
        Accessed.At(path, () => File.Move(path, temporary));
        try
        {
            if (Holds(temporary, before))
            {
                CleanUp(temporary);
                return true;
            }
        }
        catch
        {
            FileMove.To(temporary, path);
            throw;
        }

        FileMove.To(temporary, path);
        return false;
    }

    /// <summary>Makes a link, or points one that exists at another file.</summary>
    /// <remarks>
    /// Where links are not to be had (Windows without the privilege), the file is a copy of what it would point to.
    /// </remarks>
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
        catch (Exception e)
        {
            Accessed.Note(e, Path.GetDirectoryName(path)!);
            CleanUp(temporary);
            throw;
        }
    }

    /// <summary>Takes a temporary file away, where that can be done.</summary>
    public static void CleanUp(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing reads it, and the doctor finds it.
            return;
        }
    }

    // The two have changed places. Where what came out cannot be looked at, they change back, so that nobody's edit is
    // lost.
    private static bool Settle(string temporary, string target, byte[] before, byte[] after)
    {
        bool isAsThought;
        try
        {
            isAsThought = Holds(temporary, before);
        }
        catch
        {
            if (!FileSwap.Try(temporary, target))
                throw new StrandedException(temporary);
            throw;
        }

        if (!isAsThought)
            GiveBack(temporary, target, after);
        return isAsThought;
    }

    // What somebody saved goes back to its place, and what stands there must come out. Where that is not so, somebody
    // saved once more: that is newer than what went back, and takes its place in turn.
    private static void GiveBack(string temporary, string target, byte[] ours)
    {
        for (var round = 0; round < MostSaves; round++)
        {
            var theirs = RegularFile.Read(temporary);
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
            using (
                var file = new FileStream(
                    temporary,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None,
                    bufferSize: 0
                )
            )
            {
                file.Write(bytes);
                file.Flush(flush);
            }

            rename(temporary);
        }
        // The name of a temporary file says nothing to anybody; its folder does.
        catch (Exception e) when (Accessed.Note(e, Path.GetDirectoryName(path)!) || e is not StrandedException)
        {
            CleanUp(temporary);
            throw;
        }

        // Of a renamed file nothing is left; of one that changed places, what was there before.
        if (File.Exists(temporary))
            CleanUp(temporary);
    }

    private static bool Holds(string path, byte[] bytes) => RegularFile.Read(path).AsSpan().SequenceEqual(bytes);

    /// <summary>The path of a file beside another: hidden, so that no listing takes it for a document should the process
    /// be killed before it is renamed.</summary>
    public static string TemporaryName(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");

    /// <summary>What the user's file held stands in a temporary file, which must stay.</summary>
    private sealed class StrandedException(string temporary)
        : IOException($"The file could not be looked at; what it held is in {Path.GetFileName(temporary)}.");
}
