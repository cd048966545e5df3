using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Otk.Workspace.Files;

/// <summary>
/// What Linux knows of a file, with one system call: whose it is, which one, and when it was changed.
/// </summary>
/// <remarks>
/// The time of change, unlike that of writing, cannot be set back. The answer of <c>statx</c> is laid out alike on all
/// architectures.
/// </remarks>
internal static partial class FileStat
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;

    // What another machine wrote over a network is asked of it, and not of what is remembered.
    private const int AsItIs = 0x2000;
    private const uint BasicFields = 0x7FF;
    private const int AnswerSize = 256;
    private const int OfDescriptor = 0x1000;
    private const uint TypeMask = 0xF000;
    private const uint Regular = 0x8000;
    private const uint Folder = 0x4000;
    private static readonly bool _isAsked = OperatingSystem.IsLinux() && BitConverter.IsLittleEndian;
    private static readonly long _first = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long _last = DateTimeOffset.MaxValue.ToUnixTimeSeconds() - 1;

    /// <summary>What is known of a file; null where there is no file, or no <c>statx</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="followLinks">True for what a link leads to, false for the link itself.</param>
    public static Info? Of(string path, bool followLinks)
    {
        Span<byte> answer = stackalloc byte[AnswerSize];
        ref var start = ref MemoryMarshal.GetReference(answer);
        try
        {
            var isTold =
                _isAsked && StatX(CurrentFolder, path, followLinks ? 0 : NoFollow, BasicFields, ref start) == 0;
            return isTold ? Read(answer) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library.
            return null;
        }
    }

    /// <summary>What is known of an open file; null where there is no <c>statx</c>.</summary>
    public static Info? Of(SafeFileHandle file)
    {
        Span<byte> answer = stackalloc byte[AnswerSize];
        ref var start = ref MemoryMarshal.GetReference(answer);
        try
        {
            var isTold = _isAsked && StatXOf(file, "", OfDescriptor, BasicFields, ref start) == 0;
            return isTold ? Read(answer) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What is known of a file in an open folder; null where there is no file, or no <c>statx</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's name, in UTF-8, with a zero behind it. A link is not followed.</param>
    public static Info? In(SafeFileHandle folder, ReadOnlySpan<byte> name)
    {
        Span<byte> answer = stackalloc byte[AnswerSize];
        return
            StatXIn(
                folder.DangerousGetHandle(),
                ref MemoryMarshal.GetReference(name),
                NoFollow | AsItIs,
                BasicFields,
                ref MemoryMarshal.GetReference(answer)
            ) == 0
            ? Read(answer)
            : null;
    }

    /// <summary>True where a link is known to lead to a name beside it; false also where the system does not
    /// tell.</summary>
    /// <param name="link">The link, in UTF-8 with a zero behind it.</param>
    /// <param name="name">The name, in UTF-8.</param>
    public static bool LeadsTo(ReadOnlySpan<byte> link, ReadOnlySpan<byte> name)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        Span<byte> target = stackalloc byte[AnswerSize];
        var read = ReadLink(ref MemoryMarshal.GetReference(link), ref MemoryMarshal.GetReference(target), AnswerSize);
        return read == name.Length && target[..name.Length].SequenceEqual(name);
    }

    /// <summary>The user that this process acts as; null on Windows.</summary>
    public static uint? CurrentUser() => OperatingSystem.IsWindows() ? null : GetEffectiveUserId();

    private static Info Read(ReadOnlySpan<byte> answer) =>
        new(
            BinaryPrimitives.ReadUInt16LittleEndian(answer[28..]),
            BinaryPrimitives.ReadUInt32LittleEndian(answer[20..]),
            BinaryPrimitives.ReadUInt32LittleEndian(answer[24..]),
            BinaryPrimitives.ReadUInt64LittleEndian(answer[32..]),
            DeviceAt(answer[136..]),
            BinaryPrimitives.ReadInt64LittleEndian(answer[40..]),
            TimeAt(answer[96..]),
            TimeAt(answer[112..])
        );

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

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatXOf(SafeFileHandle folder, string path, int flags, uint fields, ref byte answer);

    [LibraryImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatXIn(nint folder, ref byte name, int flags, uint fields, ref byte answer);

    [LibraryImport("libc", EntryPoint = "readlink")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint ReadLink(ref byte link, ref byte target, nint size);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint GetEffectiveUserId();

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
        DateTimeOffset Written
    )
    {
        /// <summary>True for a plain file: no folder, link, pipe, socket or device.</summary>
        public bool IsRegular => (Mode & TypeMask) == Regular;

        /// <summary>True for a folder.</summary>
        public bool IsFolder => (Mode & TypeMask) == Folder;

        /// <summary>True where the other is this very file.</summary>
        public bool IsSameFile(Info other) => (Inode, Device) == (other.Inode, other.Device);
    }
}
