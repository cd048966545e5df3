using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace.Trust;

/// <summary>
/// Which hooks and grammars of projects a person trusts: a copy of each, outside all repositories, under the hash of
/// what it was.
/// </summary>
/// <remarks>
/// A file that was changed since has another hash, and is not trusted. A hook is run as its copy, so that the bytes
/// that were trusted are the ones that run.
/// </remarks>
/// <param name="person">Where what belongs to the person lies.</param>
public sealed class TrustStore(PersonFolders person)
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>True where a place to keep copies in is known.</summary>
    public bool CanKeep => person.Trusted is not null;

    /// <summary>True where the very file is trusted.</summary>
    public bool Has(ProjectFile file) =>
        CopyOf(file) is { } copy
        && RegularFile.ReadIfThere(copy) is { } kept
        && kept.AsSpan().SequenceEqual(file.Content);

    /// <summary>Absolute path of the copy of a file, there or not; null where nothing can be kept.</summary>
    public string? CopyOf(ProjectFile file) =>
        person.Trusted is { } folder ? Path.Combine(folder, file.Key, Path.GetFileName(file.Path)) : null;

    /// <summary>
    /// Trusts a file from now on. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where
    /// its copy cannot be written.
    /// </summary>
    public void Add(ProjectFile file)
    {
        var copy =
            CopyOf(file) ?? throw new IOException("There is no home folder to keep it in: set HOME or XDG_DATA_HOME.");
        MakeFolder(Path.GetDirectoryName(copy)!);
        AtomicFile.Overwrite(copy, file.Content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(copy, OnlyOwner);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OnlyOwner);
    }
}
