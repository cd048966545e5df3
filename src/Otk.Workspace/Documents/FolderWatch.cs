using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Otk.Workspace.Documents;

/// <summary>
/// Tells whether anything in a folder may have changed since it was looked at. It asks the kernel, with one system
/// call, whatever the number of files.
/// </summary>
/// <remarks>
/// Linux's inotify queues an event before the call that changed something returns, so an empty queue says that nothing
/// was written, named, moved or removed (inotify(7)); what it does not tell of (a write through a memory map, another
/// machine's on a network file system) is why nobody should trust the answer for longer than <see cref="Trusted"/>.
/// Elsewhere, and where the kernel has no watches left, it says of every folder that it may have changed.
/// </remarks>
internal sealed partial class FolderWatch : IDisposable
{
    /// <summary>A stamp that equals none, itself included.</summary>
    public const long Unknown = -1;

    private const uint Overflow = 0x4000;
    private const uint Ignored = 0x8000;
    private const int HeaderSize = 16;

    // A write, a close behind a write, attributes; what comes and goes; the folder itself. To what is watched there
    // already it is added.
    private const uint ChangesOfFiles = 0x2 | 0x4 | 0x8 | ChangesOfNames;
    private const uint ChangesOfNames = 0x40 | 0x80 | 0x100 | 0x200 | 0x400 | 0x800 | 0x0100_0000 | 0x2000_0000;

    // O_NONBLOCK and O_CLOEXEC.
    private const int Flags = 0x800 | 0x80000;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, string> _watched = [];
    private readonly Dictionary<string, long> _stamps = new(StringComparer.Ordinal);
    private readonly byte[] _events = new byte[16 * 1024];
    private SafeFileHandle? _queue;
    private long _last;

    /// <summary>How long an answer holds.</summary>
    public static TimeSpan Trusted { get; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A number that is another one after each change in the folder; <see cref="Unknown"/> where nobody can tell.
    /// </summary>
    /// <remarks>Ask before the folder is looked at: what is equal afterwards was so since.</remarks>
    /// <param name="folder">Absolute path.</param>
    public long Stamp(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return Unknown;
        lock (_lock)
        {
            _queue ??= Open();
            if (_queue.IsInvalid || _queue.IsClosed)
                return Unknown;
            Drain(_queue);
            if (_stamps.TryGetValue(folder, out var stamp))
                return stamp;
            if (!Watch(_queue, folder))
                return Unknown;
            return _stamps[folder] = ++_last;
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _queue?.Dispose();
    }

    // A folder above that is moved takes it along, and another one may stand in its place.
    private bool Watch(SafeFileHandle queue, string folder)
    {
        var (above, top) = (Path.GetDirectoryName(folder), Path.GetDirectoryName(Path.GetDirectoryName(folder)));
        return Add(queue, folder, ChangesOfFiles)
            && (above is null || Add(queue, above, ChangesOfNames))
            && (top is null || Add(queue, top, ChangesOfNames));
    }

    private bool Add(SafeFileHandle queue, string path, uint changes)
    {
        var watch = AddWatch(queue, path, changes);
        if (watch >= 0)
            _watched[watch] = path;
        return watch >= 0;
    }

    private void Drain(SafeFileHandle queue)
    {
        nint length;
        while ((length = Read(queue, _events, _events.Length)) > 0)
        {
            var events = _events.AsSpan(0, (int)length);
            while (events.Length >= HeaderSize)
            {
                var nameLength = BinaryPrimitives.ReadInt32LittleEndian(events[12..]);
                Note(
                    BinaryPrimitives.ReadInt32LittleEndian(events),
                    BinaryPrimitives.ReadUInt32LittleEndian(events[4..]),
                    Encoding.UTF8.GetString(events.Slice(HeaderSize, nameLength)).TrimEnd('\0')
                );
                events = events[(HeaderSize + nameLength)..];
            }
        }
    }

    // Forgets the folder, and what lies below what changed: they are watched anew when they are asked for.
    private void Note(int watch, uint change, string name)
    {
        if ((change & Overflow) != 0 || !_watched.TryGetValue(watch, out var path))
        {
            _stamps.Clear();
            return;
        }

        if ((change & Ignored) != 0)
            _watched.Remove(watch);
        var changed = name.Length == 0 ? path : Path.Combine(path, name);
        foreach (
            var folder in _stamps
                .Keys.Where(f =>
                    f == path
                    || f == changed
                    || f.StartsWith(changed + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                )
                .ToList()
        )
            _stamps.Remove(folder);
    }

    private static SafeFileHandle Open() => new(Init(Flags), ownsHandle: true);

    [LibraryImport("libc", EntryPoint = "inotify_init1")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Init(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int AddWatch(SafeFileHandle queue, string path, uint changes);

    [LibraryImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(SafeFileHandle queue, [Out] byte[] buffer, nint count);
}
