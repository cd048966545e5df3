using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Otk.Workspace.Files;

/// <summary>What the kernel knows of a file: what it is, whose it is, and whether it is still the same one.</summary>
/// <remarks>
/// Linux's <c>statx</c> (statx(2)), whose structure is the same on all architectures. Elsewhere nothing is known, and null is
/// the answer to every question.
/// </remarks>
internal static partial class FileStat
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int OfDescriptor = 0x1000;
    private const uint BasicStats = 0x7FF;
    private const int Length = 256;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Directory = 0x4000;
    private const int Link = 0xA000;

    /// <summary>What is known of the file of a path; null where there is none, or this system does not tell.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">True for what a link finally leads to, false for the link itself.</param>
    public static Info? Of(string path, bool followLinks) =>
        Ask(buffer => StatX(CurrentFolder, path, followLinks ? 0 : NoFollow, BasicStats, buffer));

    /// <summary>What is known of an open file.</summary>
    public static Info? Of(SafeFileHandle file) =>
        Ask(buffer => StatXOf(file, "", OfDescriptor, BasicStats, buffer));

    /// <summary>The user that this process acts as; null where this system does not tell.</summary>
    public static uint? CurrentUser() => OperatingSystem.IsWindows() ? null : GetEffectiveUserId();

    private static Info? Ask(Func<byte[], int> ask)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var buffer = new byte[Length];
        try
        {
            return ask(buffer) == 0 ? Read(buffer) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library.
            return null;
        }
    }

    private static Info Read(ReadOnlySpan<byte> s) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(s[28..]),
        BinaryPrimitives.ReadUInt32LittleEndian(s[20..]),
        BinaryPrimitives.ReadUInt32LittleEndian(s[24..]),
        BinaryPrimitives.ReadUInt64LittleEndian(s[32..]),
        ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(s[136..]) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(s[140..]),
        BinaryPrimitives.ReadInt64LittleEndian(s[40..]),
        Nanoseconds(s[96..]),
        Nanoseconds(s[112..]));

    private static long Nanoseconds(ReadOnlySpan<byte> time) =>
        (BinaryPrimitives.ReadInt64LittleEndian(time) * 1_000_000_000) + BinaryPrimitives.ReadUInt32LittleEndian(time[8..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint mask, [Out] byte[] buffer);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatXOf(SafeFileHandle folder, string path, int flags, uint mask, [Out] byte[] buffer);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint GetEffectiveUserId();

    /// <summary>What is known of one file.</summary>
    /// <param name="Mode">Its type and permissions, as <c>st_mode</c> has them.</param>
    /// <param name="Uid">The user that owns it.</param>
    /// <param name="Gid">The group that owns it.</param>
    /// <param name="Inode">Its number on its device.</param>
    /// <param name="Device">The device that it lies on.</param>
    /// <param name="Size">Bytes.</param>
    /// <param name="Changed">When anything of it was last changed (ctime, nanoseconds since 1970).</param>
    /// <param name="Written">When it was last written (mtime, nanoseconds since 1970).</param>
    internal readonly record struct Info(
        ushort Mode, uint Uid, uint Gid, ulong Inode, ulong Device, long Size, long Changed, long Written)
    {
        /// <summary>True for a plain file: no folder, link, pipe, socket or device.</summary>
        public bool IsRegular => (Mode & TypeMask) == Regular;

        /// <summary>True for a folder.</summary>
        public bool IsFolder => (Mode & TypeMask) == Directory;

        /// <summary>True for a symbolic link.</summary>
        public bool IsLink => (Mode & TypeMask) == Link;

        /// <summary>True where the other is this very file.</summary>
        public bool IsSameFile(Info other) => (Inode, Device) == (other.Inode, other.Device);
    }
}
