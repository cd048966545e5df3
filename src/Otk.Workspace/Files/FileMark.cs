namespace Otk.Workspace.Files;

/// <summary>
/// What a file is known by, without reading it: its size and the time it was last written; on Linux its number and the
/// time it was last changed, too, which nobody can set back.
/// </summary>
/// <remarks>Where the system does not tell when it was changed, that is when it was written.</remarks>
/// <param name="Size">In bytes.</param>
/// <param name="Written">When it was last written, in ticks (UTC).</param>
/// <param name="Changed">When it was last changed, in ticks (UTC).</param>
/// <param name="Inode">Its number in its file system; 0 where that is not told.</param>
/// <param name="Device">Its file system; 0 where that is not told.</param>
/// <param name="Sort">The bits of <c>st_mode</c> that tell what it is; 0 where they are not told.</param>
internal readonly record struct FileMark(long Size, long Written, long Changed, ulong Inode, ulong Device, uint Sort)
{
    private const uint Sorts = 0xF000;
    private const uint Regular = 0x8000;

    // A file may be written twice within one tick of the file system's clock: a few milliseconds, or where it counts
    // seconds, two of them.
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _settledOfCoarse = TimeSpan.FromSeconds(2.5);

    public FileMark(FileStat.Info stat)
        : this(stat.Size, stat.Written.Ticks, stat.Changed.Ticks, stat.Inode, stat.Device, stat.Mode & Sorts) { }

    /// <summary>True for what is known to be a plain file.</summary>
    public bool IsRegular => Sort == Regular;

    /// <summary>The mark of a file, or of what a link leads to; null where there is none.</summary>
    public static FileMark? Of(string path) =>
        FileStat.Of(path, followLinks: true) is { } stat ? new FileMark(stat)
        : new FileInfo(path) is { Exists: true } file ? OfInfo(file)
        : null;

    /// <summary>
    /// True where a file that was written once more since would have another mark: it was not changed a moment before.
    /// </summary>
    /// <param name="now">The moment at which it was read, or an earlier one.</param>
    public bool IsSettled(DateTime now) =>
        now.Ticks - Changed > (Changed % TimeSpan.TicksPerSecond == 0 ? _settledOfCoarse : _settled).Ticks;

    private static FileMark OfInfo(FileInfo file) =>
        new(file.Length, file.LastWriteTimeUtc.Ticks, file.LastWriteTimeUtc.Ticks, 0, 0, 0);
}
