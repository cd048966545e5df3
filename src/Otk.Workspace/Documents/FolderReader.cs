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
/// <param name="readWhole">Reads a document with its text: of the file at an absolute path, or of the bytes that it
/// has.</param>
internal sealed class FolderReader(
    WorkspaceFolder folder,
    DocumentKind kind,
    Func<string, byte[]?, Result<Document>> readWhole
)
{
    // Few are read sooner than an index of them.
    private const int LeastIndexed = 100;

    // An index that lacks no more than these is left as it is: they are read sooner than it is written.
    private const int MostMissing = 16;

    // Few are read, and looked at, sooner by one thread than others are started.
    private const int ReadByOne = 200;
    private const int LookedAtByOne = 2000;

    // Texts that were read are kept as long as they are no more bytes than these: somebody may want them.
    private const int MostKept = 2_000_000;

    [ThreadStatic]
    private static byte[]? _buffer;

    private int _kept;

    private readonly DocumentPlace _place = new(folder, kind);

    /// <summary>What was read already at this moment, by its path; null where that is nothing.</summary>
    public Func<string, Result<Document>?>? WasRead { get; init; }

    /// <summary>What came of each file. Of those that the index knows, the order is the folder's own.</summary>
    public IEnumerable<(string File, Result<Document> Read)> Read()
    {
        var stat = OperatingSystem.IsLinux() ? FileStat.Of(_place.Folder, followLinks: true) : null;
        var path = stat is null ? null : DocumentIndex.PathOf(folder, _place.Folder);
        var index = path is null ? null : DocumentIndex.Read(path, stat!.Value);
        var indexed = new List<DocumentEntry>(index?.Count ?? 0);
        List<(string Name, bool IsRegular)> others;
        using (var opened = stat is null ? null : RegularFile.OpenFolder(_place.Folder))
            others = Others(opened, index, stat, indexed);
        others.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var isIndexed = stat is not null && indexed.Count + others.Count >= LeastIndexed;
        using var draft =
            isIndexed && path is not null && (index is null || others.Count > MostMissing)
                ? IndexDraft.Begin(path, stat!.Value)
                : null;
        var read = ReadEach(others, isIndexed);
        var fresh = read.Select(EntryIn).OfType<DocumentEntry>().Where(e => draft?.MayHave(e) == true).ToList();
        if (index is null ? fresh.Count > 0 : fresh.Count > MostMissing)
            draft?.Write([.. indexed, .. fresh]);
        return indexed
            .Select(e => ("", (Result<Document>)new Document(kind, e, _place)))
            .Concat(others.Zip(read, (o, r) => (o.Name, r)));
    }

    // Those that the index does not know. Of what it knows, not even the name is kept.
    private List<(string Name, bool IsRegular)> Others(
        SafeFileHandle? opened,
        DocumentIndex? index,
        FileStat.Info? stat,
        List<DocumentEntry> indexed
    )
    {
        var names = Accessed.At(_place.Folder, () => new FileNames(_place.Folder, index?.Count ?? 0));
        var known = new int[names.Count];
        var isRegular = new bool[names.Count];
        if (opened is not null)
            Each(
                names.Count,
                LookedAtByOne,
                i => isRegular[i] = IsRegular(names[i], opened, index, stat, out known[i])
            );
        var others = new List<(string Name, bool IsRegular)>();
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] > 0 && WasRead?.Invoke(_place.PathOf(names[i][..^1])) is null)
                indexed.Add(index!.At(known[i]));
            else
                others.Add((Encoding.UTF8.GetString(names[i][..^1]), isRegular[i]));
        }

        return others;
    }

    private static bool IsRegular(
        ReadOnlySpan<byte> name,
        SafeFileHandle opened,
        DocumentIndex? index,
        FileStat.Info? folder,
        out int entry
    )
    {
        entry = 0;
        if (FileStat.In(opened, name) is not { } stat)
            return false;
        var mark = new FileMark(stat);
        if (!mark.IsRegular)
            return false;
        if (index is not null && mark.Device == folder!.Value.Device)
            entry = index.Find(name[..^1], mark);
        return true;
    }

    private static void Each(int count, int byOne, Action<int> act)
    {
        if (count >= byOne)
        {
            Parallel.For(0, count, act);
            return;
        }

        for (var i = 0; i < count; i++)
            act(i);
    }

    private Result<Document>[] ReadEach(List<(string Name, bool IsRegular)> files, bool isIndexed)
    {
        var read = new Result<Document>[files.Count];
        void ReadOne(int i)
        {
            var path = Path.Combine(_place.Folder, files[i].Name);
            read[i] =
                WasRead?.Invoke(path) ?? (isIndexed && files[i].IsRegular ? ReadHead(path) : readWhole(path, null));
        }

        Each(read.Length, ReadByOne, ReadOne);
        return read;
    }

    // A plain file: of a good document what it is known by is kept, and its text while there is room for it.
    private Result<Document> ReadHead(string path)
    {
        int length;
        FileStat.Info? stat;
        try
        {
            _buffer ??= [];
            stat = RegularFile.ReadInto(path, ref _buffer, out length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it whole says why, as this document's damage.
            return readWhole(path, null);
        }

        var bytes = _buffer.AsSpan(0, length);
        if (stat is not { } known || EntryOf(path, known, bytes) is not { } entry)
            return readWhole(path, bytes.ToArray());
        return Interlocked.Add(ref _kept, length) <= MostKept
            ? new Document(kind, entry, _place) { Text = Encoding.UTF8.GetString(bytes) }
            : new Document(kind, entry, _place);
    }

    private DocumentEntry? EntryOf(string path, FileStat.Info stat, ReadOnlySpan<byte> bytes)
    {
        if (FileFacts.BodyStart(bytes) is not { } start)
            return null;
        try
        {
            // What is wrong is told of by reading it whole, so nobody asks how the path is shown.
            return
                DocumentReader
                    .ReadHead(kind, path, path, Encoding.UTF8.GetString(bytes[..start]))
                    .TryGet(out var document, out _)
                && document.Oddities.Count == 0
                && document.FrontMatter?.NotYaml is null
                ? DocumentEntry.Of(document, new FileMark(stat), FileFacts.Of(bytes, start))
                : null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Reading it whole says why, as this document's damage.
            return null;
        }
    }

    private static DocumentEntry? EntryIn(Result<Document> read) =>
        read.TryGet(out var document, out _) ? document.Entry : null;
}
