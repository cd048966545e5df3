using System.Diagnostics;
using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Files;
using Otk.Workspace.Ids;

namespace Otk.Workspace.Changes;

/// <summary>The lock of a workspace: one process at a time changes documents. It also hands out ID stamps.</summary>
/// <remarks>
/// The lock is the operating system's, on <c>.otk/lock</c>, so that it goes with the process that held it. The file's
/// text is the last stamp handed out: the next one is always greater, so that IDs of one workspace are distinct and in
/// order even in one second, and even where the clock goes back a little. A stamp that lies further ahead came of a
/// clock that was wrong, and is passed over.
/// </remarks>
public sealed class WorkspaceLock : IDisposable
{
    /// <summary>How far ahead of the clock a stamp may be and still be gone on from.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(0.5);
    private readonly FileStream _file;

    private WorkspaceLock(FileStream file, Act act) => (_file, Act) = (file, act);

    /// <summary>What the lock was taken for.</summary>
    public Act Act { get; }

    /// <summary>
    /// Where change sets are staged while an act of several intents is computed; null where each is written at once.
    /// </summary>
    public StagedFiles? Staged { get; set; }

    /// <summary>Called when files were written or staged under the lock.</summary>
    public Action Changed { get; set; } = () => { };

    /// <summary>Absolute path of the lock's file.</summary>
    /// <remarks>
    /// It lies in <c>.otk</c>; where the artifact root lies outside the workspace, and so may be that of several,
    /// beside the documents.
    /// </remarks>
    public static string PathOf(WorkspaceFolder folder) =>
        folder.HasOwnArtifacts ? Path.Combine(folder.Settings, "lock") : Path.Combine(folder.Artifacts, ".otk-lock");

    /// <summary>
    /// Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the lock's file or its
    /// folder cannot be read, so that nobody could take it. The lock itself is not taken.
    /// </summary>
    public static void Look(WorkspaceFolder folder)
    {
        var path = PathOf(folder);
        if (folder.IsSettingsThere)
            Accessed.At(folder.Settings, () => _ = Directory.EnumerateFileSystemEntries(folder.Settings).Any());

        // Elsewhere a file that is locked cannot be read, and none would know that for a fault.
        if (OperatingSystem.IsLinux())
            _ = RegularFile.ReadIfThere(path);
    }

    /// <summary>Waits for the lock.</summary>
    /// <param name="folder">The workspace; its <c>.otk</c> folder is made where it is missing.</param>
    /// <param name="act">What it is taken for.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="waiting">Called once where it takes longer than a moment.</param>
    /// <param name="stop">Ends the waiting, with <see cref="OperationCanceledException"/>.</param>
    public static Result<WorkspaceLock> Acquire(
        WorkspaceFolder folder,
        Act act,
        TimeSpan patience,
        Action? waiting = null,
        CancellationToken stop = default
    )
    {
        var path = PathOf(folder);
        var waited = Stopwatch.StartNew();
        var told = false;
        while (true)
        {
            try
            {
                if (WorkspaceBounds.CheckFile(folder, path) is { } outside)
                    return outside;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var file = new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 0
                );

                // The one before may have taken it away with the folder that it had made; a lock on it would hold
                // nobody up.
                if (IsStillThere(file, path) && Ready(file, folder))
                    return new WorkspaceLock(file, act);
                file.Dispose();
            }
            catch (IOException e) when (IsHeld(e) || IsVanishing(e, path))
            {
                stop.ThrowIfCancellationRequested();
                if (waited.Elapsed > patience)
                {
                    return Problem.Failed(
                        $"Another otk process has been changing this workspace for {patience.TotalSeconds:0} s.",
                        new SourceLocation(folder.Display(path)),
                        "wait for it, or end it; the lock goes with the process",
                        "--lock-timeout SECONDS waits longer"
                    );
                }

                if (!told && waited.Elapsed > _moment)
                {
                    waiting?.Invoke();
                    told = true;
                }

                Thread.Sleep(Random.Shared.Next(1, 8));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return FileProblem.Writing(e, folder.Display(path));
            }
        }
    }

    // Under the lock nobody takes the folder back, so what is written into it now stays.
    private static bool Ready(FileStream file, WorkspaceFolder folder)
    {
        try
        {
            if (folder.HasOwnArtifacts)
                IgnoreFile.EnsureSettings(folder);
            else
                IgnoreFile.EnsureArtifacts(folder);
            return true;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The next ID stamp.</summary>
    public IdStamp NextStamp(DateTimeOffset now)
    {
        var next = IdStamp.Of(Ulids.New(now));
        if (Last() is { } last && next <= last && last <= IdStamp.First(now + MostAhead))
            next = last.Next();
        _file.Position = 0;
        _file.Write(Encoding.ASCII.GetBytes(next.ToString()));
        return next;
    }

    /// <summary>
    /// Takes back the <c>.otk</c> folder that the lock made, where the act it was made for was refused.
    /// </summary>
    /// <remarks>Whoever waits for the lock sees that its file is another one then, and opens that.</remarks>
    /// <returns>Why it is still there; null where it is gone, or holds what others put there.</returns>
    public Exception? Withdraw()
    {
        // Beside the documents the lock is all that there is; and elsewhere nobody can tell one file of a name from
        // another.
        if (Path.GetFileName(_file.Name) != "lock" || !OperatingSystem.IsLinux())
            return null;
        var settings = Path.GetDirectoryName(_file.Name)!;
        try
        {
            var journal = Path.Combine(settings, "journal");
            if (Directory.Exists(journal) && !Directory.EnumerateFileSystemEntries(journal).Any())
                Directory.Delete(journal);
            _ = CacheFolder.Remove(settings);
            if (
                Directory
                    .EnumerateFileSystemEntries(settings)
                    .Any(e => Path.GetFileName(e) is not ("lock" or ".gitignore") && !Leftovers.IsOne(e))
            )
                return null;
            foreach (var left in Directory.EnumerateFileSystemEntries(settings).Where(Leftovers.IsOne).ToList())
                File.Delete(left);
            File.Delete(Path.Combine(settings, ".gitignore"));
            File.Delete(_file.Name);
            Directory.Delete(settings);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder stays, as it would where the act had been done; the next one makes it whole.
            return e;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private IdStamp? Last()
    {
        var bytes = new byte[15];
        _file.Position = 0;
        return _file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length
            ? IdStamp.Parse(Encoding.ASCII.GetString(bytes))
            : null;
    }

    private static bool IsStillThere(FileStream file, string path) =>
        !OperatingSystem.IsLinux()
        || (
            FileStat.Of(file.SafeFileHandle) is { } open
            && FileStat.Of(path, followLinks: false) is { } named
            && open.IsSameFile(named)
        );

    // A held lock is an IOException of its own kind: EAGAIN (11; 35 on macOS) on Unix, a sharing violation (32) on
    // Windows. Whoever held it may have taken its file away since.
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32;

    // The folder was taken back by the one before: between its making and the opening of the lock, or while it was
    // being made, when it was there (EEXIST, 17) and then was not. It is made again.
    private static bool IsVanishing(IOException e, string path) =>
        e is DirectoryNotFoundException || ((e.HResult & 0xFFFF) == 17 && !File.Exists(Path.GetDirectoryName(path)));
}
