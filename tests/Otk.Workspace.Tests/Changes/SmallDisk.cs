using System.Diagnostics;
using System.Runtime.Versioning;
using Otk.Testing;

namespace Otk.Workspace.Tests.Changes;

/// <summary>A folder in which nothing more can be written: a mounted file system of 64 KiB that is full.</summary>
/// <remarks>Where mounting is not allowed, a folder in which new files cannot be made stands in for it.</remarks>
[UnsupportedOSPlatform("windows")]
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _root = new();
    private readonly bool _mounted;

    public SmallDisk()
    {
        Path = _root.Combine("disk");
        Directory.CreateDirectory(Path);
        _mounted = Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", Path);
    }

    public string Path { get; }

    /// <summary>Takes the room that is left, so that files can be made but nothing written into them.</summary>
    public void Fill()
    {
        if (!_mounted)
        {
            foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories).Prepend(Path))
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return;
        }

        using var file = File.Create(System.IO.Path.Combine(Path, "filler"), bufferSize: 0);
        try
        {
            while (true)
                file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full, as it was to be.
        }
    }

    /// <summary>Makes the file system read-only.</summary>
    public void Protect()
    {
        if (!_mounted || !Run("mount", "-o", "remount,ro", Path))
            Fill();
    }

    public void Dispose()
    {
        if (_mounted)
            Run("umount", Path);
        else
            foreach (var folder in Directory.EnumerateDirectories(Path, "*", SearchOption.AllDirectories).Prepend(Path))
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _root.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
