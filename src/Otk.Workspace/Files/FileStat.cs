using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Otk.Workspace.Files;

/// <summary>What Linux knows of a file, with one system call: whose it is, which one, and when it was changed.</summary>
/// <remarks>
/// The time of change, unlike that of writing, cannot be set back. The answer of <c>statx</c> is laid out alike on all
/// architectures.
/// </remarks>
internal static partial class FileStat
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint BasicFields = 0x7FF;
    private const int AnswerSize = 256;
    private static readonly long _first = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long _last = DateTimeOffset.MaxValue.ToUnixTimeSeconds() - 1;

    /// <summary>What is known of a file; null where there is no file, or no <c>statx</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="followLinks">True for what a link leads to, false for the link itself.</param>
    public static Info? Of(string path, bool followLinks)
    {
        if (!OperatingSystem.IsLinux() || !BitConverter.IsLittleEndian)
            return null;
        Span<byte> answer = stackalloc byte[AnswerSize];
        var flags = followLinks ? 0 : NoFollow;
        try
        {
            if (StatX(CurrentFolder, path, flags, BasicFields, ref MemoryMarshal.GetReference(answer)) != 0)
                return null;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library.
            return null;
        }

        return new Info(
            BinaryPrimitives.ReadUInt16LittleEndian(answer[28..]),
            BinaryPrimitives.ReadUInt32LittleEndian(answer[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(answer[24..]),
            BinaryPrimitives.ReadUInt64LittleEndian(answer[32..]),
            DeviceAt(answer[136..]),
            BinaryPrimitives.ReadInt64LittleEndian(answer[40..]),
            TimeAt(answer[96..]),
            TimeAt(answer[112..]));
    }

    private static ulong DeviceAt(ReadOnlySpan<byte> field) =>
        ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(field) << 32)
        | BinaryPrimitives.ReadUInt32LittleEndian(field[4..]);

    private static DateTimeOffset TimeAt(ReadOnlySpan<byte> field)
    {
        // A file system may hold any number; a time has bounds.
        var seconds = Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(field), _first, _last);
        var ticks = BinaryPrimitives.ReadUInt32LittleEndian(field[8..]) / TimeSpan.NanosecondsPerTick;
        return DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(ticks);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint fields, ref byte answer);

    /// <summary>What is known of one file.</summary>
    /// <param name="Mode">Kind and permissions, as in <c>st_mode</c>.</param>
    /// <param name="Uid">Who owns it.</param>
    /// <param name="Gid">The group that owns it.</param>
    /// <param name="Inode">Its number in its file system.</param>
    /// <param name="Device">Its file system.</param>
    /// <param name="Size">In bytes.</param>
    /// <param name="Changed">When its content or anything else of it was last changed; nobody can set it.</param>
    /// <param name="Written">When its content was last written; anybody can set it.</param>
    public readonly record struct Info(
        uint Mode,
        uint Uid,
        uint Gid,
        ulong Inode,
        ulong Device,
        long Size,
        DateTimeOffset Changed,
        DateTimeOffset Written);
}
