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
/// <param name="Sort">The bits of <c>st_mode</c> that tell a link and a folder; 0 where they are not told.</param>
internal readonly record struct FileMark(long Size, long Written, long Changed, ulong Inode, ulong Device, uint Sort)
{
    private const uint Sorts = 0xF000;
    private const uint Link = 0xA000;
    private const uint Folder = 0x4000;
    private const uint Regular = 0x8000;

    // A file may be written twice within one tick of the file system's clock: a few milliseconds, or where it counts
    // seconds, two of them.
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _settledOfCoarse = TimeSpan.FromSeconds(2.5);

    public FileMark(FileStat.Info stat)
        : this(stat.Size, stat.Written.Ticks, stat.Changed.Ticks, stat.Inode, stat.Device, stat.Mode & Sorts) { }

    /// <summary>True for a link, of which nothing tells what it leads to.</summary>
    public bool IsLink => Sort == Link;

    /// <summary>True for a folder.</summary>
    public bool IsFolder => Sort == Folder;

    /// <summary>True for what is known to be a plain file.</summary>
    public bool IsRegular => Sort == Regular;

    /// <summary>The mark of a file; null where there is none, or the system does not tell with one call.</summary>
    public static FileMark? Of(string path) =>
        FileStat.Of(path, followLinks: false) is { } stat ? new FileMark(stat) : null;

    /// <summary>The mark of a link.</summary>
    public static FileMark OfLink() => new(0, 0, 0, 0, 0, Link);

    /// <summary>
    /// True where a file that was written once more since would have another mark: it was not changed a moment before.
    /// </summary>
    /// <param name="now">The moment at which it was read, or an earlier one.</param>
    public bool IsSettled(DateTime now) =>
        !IsLink && now.Ticks - Changed > (Changed % TimeSpan.TicksPerSecond == 0 ? _settledOfCoarse : _settled).Ticks;
}
