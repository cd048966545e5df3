using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>What was known of the documents of one folder when they were last read, in one file.</summary>
/// <remarks>
/// The file begins with what tells its form and the folder that it is of (its file system and its number there); then come the
/// entries, and the XXH3 of all before. Whatever is not as it must be (truncated, damaged, of another form or folder) is as
/// if it were not there. An entry holds only for the very file that it was made of (<see cref="FileMark"/>), so the index may be
/// old or gone, and is never wrong. It is written by an <see cref="IndexDraft"/>.
/// </remarks>
internal sealed class DocumentIndex
{
    private const int FormAt = 0;
    private const int DeviceAt = 8;
    private const int InodeAt = 16;
    private const int CountAt = 24;
    private const int EntriesAt = 28;
    private const int SumSize = 8;
    private const int Most = 256_000_000;
    private static readonly ulong _form = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(DocumentEntry.Form));

    private readonly byte[] _bytes;

    // Where entries begin, by their names; 0 for none.
    private readonly int[] _places;

    private DocumentIndex(byte[] bytes, int[] places) => (_bytes, _places) = (bytes, places);

    /// <summary>Absolute path of the index of a folder; null where a link is in the way, which may lead anywhere.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="folder">Absolute path of the folder with documents.</param>
    public static string? PathOf(WorkspaceFolder workspace, string folder)
    {
        var cache = CacheFolder.In(workspace.Settings);
        if (!workspace.IsSettingsThere || CacheFolder.IsLink(cache))
            return null;
        var name = workspace.HasOwnArtifacts ? Path.GetRelativePath(workspace.Root, folder) : Path.GetFileName(folder);
        return Path.Combine(cache, name.Replace(Path.DirectorySeparatorChar, '-') + CacheFolder.IndexEnding);
    }

    /// <summary>How many files it knows.</summary>
    public int Count => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(CountAt));

    /// <summary>Reads an index; null where there is none that is whole and of this folder.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="folder">What is known of the folder.</param>
    public static DocumentIndex? Read(string path, FileStat.Info folder)
    {
        byte[] bytes = [];
        int length;
        try
        {
            if (!File.Exists(path) || RegularFile.ReadInto(path, ref bytes, out length, Most) is not { } known)
                return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is made anew, where it can be.
            return null;
        }

        var span = bytes.AsSpan(0, length);
        return
            length >= EntriesAt + SumSize
            && BinaryPrimitives.ReadUInt64LittleEndian(span[FormAt..]) == _form
            && BinaryPrimitives.ReadUInt64LittleEndian(span[DeviceAt..]) == folder.Device
            && BinaryPrimitives.ReadUInt64LittleEndian(span[InodeAt..]) == folder.Inode
            && BinaryPrimitives.ReadUInt64LittleEndian(span[^SumSize..]) == XxHash3.HashToUInt64(span[..^SumSize])
            && PlacesIn(bytes, length - SumSize) is { } places
            ? new DocumentIndex(bytes, places)
            : null;
    }

    /// <summary>The bytes of an index; null where there would be too many.</summary>
    /// <param name="folder">What is known of the folder.</param>
    /// <param name="entries">What is known of its documents.</param>
    public static byte[]? BytesOf(FileStat.Info folder, IReadOnlyCollection<DocumentEntry> entries)
    {
        var size = EntriesAt + entries.Sum(e => (long)e.Length) + SumSize;
        if (size > Most)
            return null;
        var bytes = GC.AllocateUninitializedArray<byte>((int)size);
        var span = bytes.AsSpan();
        BinaryPrimitives.WriteUInt64LittleEndian(span[FormAt..], _form);
        BinaryPrimitives.WriteUInt64LittleEndian(span[DeviceAt..], folder.Device);
        BinaryPrimitives.WriteUInt64LittleEndian(span[InodeAt..], folder.Inode);
        BinaryPrimitives.WriteInt32LittleEndian(span[CountAt..], entries.Count);
        var at = EntriesAt;
        foreach (var entry in entries)
        {
            entry.Whole.CopyTo(span[at..]);
            at += entry.Length;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(span[at..], XxHash3.HashToUInt64(span[..at]));
        return bytes;
    }

    /// <summary>Where the entry of a file stands; 0 where it has none that holds.</summary>
    /// <param name="name">The file's name, in UTF-8.</param>
    /// <param name="mark">What the file is known by.</param>
    public int Find(ReadOnlySpan<byte> name, FileMark mark)
    {
        for (var place = PlaceOf(name, _places.Length); _places[place] != 0; place = (place + 1) % _places.Length)
        {
            var entry = new DocumentEntry(_bytes, _places[place]);
            if (entry.Name.SequenceEqual(name))
                return entry.IsOf(mark) ? _places[place] : 0;
        }

        return 0;
    }

    /// <summary>The entry that stands at a place.</summary>
    public DocumentEntry At(int place) => new(_bytes, place);

    private static int[]? PlacesIn(byte[] bytes, int end)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(CountAt));
        if (count < 0 || count > bytes.Length)
            return null;
        var places = new int[(2 * count) + 1];
        var at = EntriesAt;
        for (; count > 0; count--)
        {
            var entry = new DocumentEntry(bytes, at);
            if (!entry.IsWhole(end))
                return null;
            var place = PlaceOf(entry.Name, places.Length);
            while (places[place] != 0)
                place = (place + 1) % places.Length;
            places[place] = at;
            at += entry.Length;
        }

        return at == end ? places : null;
    }

    private static int PlaceOf(ReadOnlySpan<byte> name, int places) =>
        (int)(XxHash3.HashToUInt64(name) % (ulong)places);
}
