using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>An index that is being written, beside the place of the one that is there.</summary>
/// <remarks>
/// It is begun before documents are read, so that the file system's own clock tells which of them were changed a moment before:
/// those may be changed again within a tick of that clock, without another mark, and are left out.
/// </remarks>
internal sealed class IndexDraft : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStat.Info _folder;
    private readonly DateTime _began;

    private IndexDraft(string path, string temporary, FileStat.Info folder, DateTime began) =>
        (_path, _temporary, _folder, _began) = (path, temporary, folder, began);

    /// <summary>Begins one; null where it cannot be written, or lies on another file system than the documents.</summary>
    /// <param name="path">The index.</param>
    /// <param name="folder">What is known of the folder with the documents.</param>
    public static IndexDraft? Begin(string path, FileStat.Info folder)
    {
        var temporary = AtomicFile.TemporaryName(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                if (FileStat.Of(file.SafeFileHandle) is { } made && made.Device == folder.Device)
                    return new IndexDraft(path, temporary, folder, Earlier(made.Changed.UtcDateTime, DateTime.UtcNow));
            }

            AtomicFile.CleanUp(temporary);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written has no index, and is read each time.
            return null;
        }
    }

    /// <summary>True where a file that is changed from here on has another mark than the one an entry was made of.</summary>
    public bool MayHave(DocumentEntry entry) => entry.IsSettled(_began);

    /// <summary>Puts the index in its place, whatever is there.</summary>
    public void Write(IReadOnlyCollection<DocumentEntry> entries)
    {
        if (DocumentIndex.BytesOf(_folder, entries) is not { } bytes)
            return;
        try
        {
            File.WriteAllBytes(_temporary, bytes);
            File.Move(_temporary, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As where it cannot be begun.
            return;
        }
    }

    /// <summary>Leaves nothing of what was not written.</summary>
    public void Dispose()
    {
        if (File.Exists(_temporary))
            AtomicFile.CleanUp(_temporary);
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
