using System.IO.Enumeration;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>Reads all documents of a folder: from the index those that have not changed since, the others from their
/// files.</summary>
/// <remarks>
/// What is odd about a document, or keeps it from being read, is found out anew each time, so that the index has good documents
/// only. Where Linux does not tell what a file is known by, all are read.
/// </remarks>
/// <param name="folder">The workspace.</param>
/// <param name="kind">The kind of documents.</param>
/// <param name="readWhole">Reads a document with its text; the path is absolute.</param>
internal sealed class FolderReader(WorkspaceFolder folder, DocumentKind kind, Func<string, Result<Document>> readWhole)
{
    // Few are read sooner than an index of them.
    private const int LeastIndexed = 100;

    // An index that lacks no more than these is not written anew: they are read sooner.
    private const int MostMissing = 16;

    // Few are read sooner by one thread than others are started.
    private const int ReadByOne = 200;
    private const int LongestName = 255;

    [ThreadStatic]
    private static byte[]? _buffer;

    private readonly DocumentPlace _place = new(folder, kind);

    /// <summary>What was read already at this moment, by its path; null where that is nothing.</summary>
    public Func<string, Result<Document>?>? WasRead { get; init; }

    /// <summary>The documents and the problems of what cannot be read, in order of the files' names.</summary>
    public IEnumerable<(string File, Result<Document> Read)> Read()
    {
        var names = Names();
        return names.Zip(Read(names));
    }

    private Result<Document>[] Read(string[] names)
    {
        var began = DateTime.UtcNow;
        var read = new Result<Document>[names.Length];
        if (names.Length < LeastIndexed || Stat() is not { } stat)
        {
            ReadEach([.. Enumerable.Range(0, names.Length)], i => read[i] = readWhole(PathOf(names[i])));
            return read;
        }

        var index = folder.IsSettingsThere ? DocumentIndex.Read(IndexPath, stat) : null;
        var marks = new FileMark?[names.Length];
        List<int> missing = [];
        using (var opened = RegularFile.OpenFolder(_place.Folder))
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (WasRead?.Invoke(PathOf(names[i])) is { } known)
                    read[i] = known;
                else if (Indexed(index, opened, names[i], stat, out marks[i]) is { } entry)
                    read[i] = new Document(kind, entry, _place);
                else
                    missing.Add(i);
            }
        }

        ReadEach(
            missing,
            i => read[i] = marks[i] is { IsRegular: true } ? ReadHead(PathOf(names[i])) : readWhole(PathOf(names[i]))
        );
        Keep(read, missing, index, stat, began);
        return read;
    }

    private string IndexPath =>
        Path.Combine(
            folder.Settings,
            "cache",
            (
                folder.HasOwnArtifacts
                    ? Path.GetRelativePath(folder.Root, _place.Folder)
                    : Path.GetFileName(_place.Folder)
            ).Replace(Path.DirectorySeparatorChar, '-') + ".index"
        );

    private string PathOf(string name) => Path.Combine(_place.Folder, name);

    private FileStat.Info? Stat() => OperatingSystem.IsLinux() ? FileStat.Of(_place.Folder, followLinks: true) : null;

    private string[] Names()
    {
        var names = Accessed.At(
            _place.Folder,
            () =>
                new FileSystemEnumerable<string>(
                    _place.Folder,
                    static (ref FileSystemEntry e) => e.FileName.ToString(),
                    new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }
                )
                {
                    ShouldIncludePredicate = static (ref FileSystemEntry e) => DocumentStore.IsDocument(e.FileName),
                }.ToArray()
        );
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private static DocumentEntry? Indexed(
        DocumentIndex? index,
        SafeFileHandle? opened,
        string name,
        FileStat.Info folder,
        out FileMark? mark
    )
    {
        mark = null;
        Span<byte> bytes = stackalloc byte[LongestName + 1];
        if (opened is null || !Encoding.UTF8.TryGetBytes(name, bytes[..LongestName], out var length))
            return null;
        bytes[length] = 0;
        if (FileStat.In(opened, bytes) is not { } stat)
            return null;
        var known = new FileMark(stat);
        mark = known;
        return known.IsRegular && known.Device == folder.Device ? index?.Find(bytes[..length], known) : null;
    }

    private static void ReadEach(List<int> places, Action<int> read)
    {
        if (places.Count >= ReadByOne)
        {
            Parallel.ForEach(places, read);
            return;
        }

        foreach (var place in places)
            read(place);
    }

    // Of a good document what it is known by is kept, and not its text.
    private Result<Document> ReadHead(string path)
    {
        return EntryOf(path) is { } entry ? new Document(kind, entry, _place) : readWhole(path);
    }

    private DocumentEntry? EntryOf(string path)
    {
        try
        {
            _buffer ??= [];
            if (
                RegularFile.ReadInto(path, ref _buffer, out var length) is not { } stat
                || FileFacts.BodyStart(_buffer.AsSpan(0, length)) is not { } start
            )
                return null;
            var bytes = _buffer.AsSpan(0, length);
            var shown = _place.Shown(Path.GetFileName(path));
            return
                DocumentReader
                    .ReadHead(kind, path, shown, Encoding.UTF8.GetString(bytes[..start]))
                    .TryGet(out var document, out _)
                && document.Oddities.Count == 0
                && document.FrontMatter?.NotYaml is null
                ? DocumentEntry.Of(document, new FileMark(stat), FileFacts.Of(bytes, start))
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it whole says why.
            return null;
        }
    }

    // What was written a moment ago may be written again without another mark.
    private void Keep(
        Result<Document>[] read,
        List<int> missing,
        DocumentIndex? index,
        FileStat.Info stat,
        DateTime began
    )
    {
        if (!folder.IsSettingsThere)
            return;
        var fresh = missing.Count(i => EntryIn(read[i])?.IsSettled(began) == true);
        if (index is null ? fresh == 0 : fresh <= MostMissing)
            return;
        DocumentIndex.Write(
            IndexPath,
            stat,
            [.. read.Select(EntryIn).OfType<DocumentEntry>().Where(e => e.IsSettled(began))],
            DateTime.UtcNow - began
        );
    }

    private static DocumentEntry? EntryIn(Result<Document> read) =>
        read.TryGet(out var document, out _) ? document.Entry : null;
}
