using System.Buffers.Binary;
using System.Text;
using Otk.Model.Documents;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>What is known of a document without its text, in bytes as the index has them.</summary>
/// <remarks>
/// Little endian: its length (4), the file's size, the times it was written and changed (8 each, ticks), its number (8), a
/// sum of its bytes (8), its ticked boxes and all (4 each, -1 for not counted), flags (1), the length of its name (1), the
/// name; then for each value where it ends (2), counted from the first; then the values. Texts are in UTF-8.
/// </remarks>
/// <param name="block">The bytes.</param>
/// <param name="at">Where the entry begins in them.</param>
internal readonly struct DocumentEntry(byte[] block, int at)
{
    private const int SizeAt = 4;
    private const int WrittenAt = 12;
    private const int ChangedAt = 20;
    private const int InodeAt = 28;
    private const int SumAt = 36;
    private const int DoneAt = 44;
    private const int TotalAt = 48;
    private const int FlagsAt = 52;
    private const int NameLengthAt = 53;
    private const int NameAt = 54;
    private const byte FrontMatterFlag = 1;

    // The values that every document has, in order; then those of the other fields.
    private static readonly Field[] _own = [Fields.Id, Fields.Title, Fields.Status, Fields.Owner, Fields.Created];
    private static readonly int _link = _own.Length;
    private static readonly Field[] _others =
    [
        .. Fields.All.Where(f => !_own.Contains(f) && f != Fields.PlanId && f != Fields.SpecId),
    ];

    private static readonly int _values = _link + 1 + _others.Length;

    /// <summary>What tells apart indexes with other values, or other bytes.</summary>
    public static string Form { get; } = "3 " + string.Join(' ', _own.Concat(_others).Select(f => f.Key));

    private ReadOnlySpan<byte> Bytes => block.AsSpan(at);

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Whole => block.AsSpan(at, Length);

    /// <summary>How many bytes it has.</summary>
    public int Length => BinaryPrimitives.ReadInt32LittleEndian(Bytes);

    /// <summary>The file's name, in UTF-8.</summary>
    public ReadOnlySpan<byte> Name => Bytes.Slice(NameAt, Bytes[NameLengthAt]);

    /// <summary>When the file was last written (UTC).</summary>
    public DateTime Written => new(BinaryPrimitives.ReadInt64LittleEndian(Bytes[WrittenAt..]), DateTimeKind.Utc);

    /// <summary>A sum of the file's bytes: those of other sums are not the same.</summary>
    public ulong Sum => BinaryPrimitives.ReadUInt64LittleEndian(Bytes[SumAt..]);

    /// <summary>How many boxes are ticked, of how many; null where that was not counted.</summary>
    public (int Done, int Total)? Boxes =>
        BinaryPrimitives.ReadInt32LittleEndian(Bytes[TotalAt..]) is >= 0 and var total
            ? (BinaryPrimitives.ReadInt32LittleEndian(Bytes[DoneAt..]), total)
            : null;

    /// <summary>True where the document has front matter.</summary>
    public bool HasFrontMatter => (Bytes[FlagsAt] & FrontMatterFlag) != 0;

    /// <summary>The ID.</summary>
    public string Id => ValueAt(0);

    /// <summary>Writes the ID; false where there is no room for it.</summary>
    public bool TryWriteId(Span<char> id, out int length) => Encoding.UTF8.TryGetChars(BytesAt(0), id, out length);

    /// <summary>Writes what it is for, or belongs to; false where there is no room for it.</summary>
    public bool TryWriteLink(Span<char> link, out int length) =>
        Encoding.UTF8.TryGetChars(BytesAt(_link), link, out length);

    /// <summary>The title.</summary>
    public string Title => ValueAt(1);

    /// <summary>The status.</summary>
    public string Status => ValueAt(2);

    /// <summary>The owner.</summary>
    public string Owner => ValueAt(3);

    /// <summary>The time of creation.</summary>
    public string Created => ValueAt(4);

    /// <summary>The document that it is for, or belongs to.</summary>
    public string Link => ValueAt(_link);

    /// <summary>The value of a field that has no property of its own.</summary>
    public string Other(Field field) => ValueAt(_link + 1 + Array.FindIndex(_others, f => ReferenceEquals(f, field)));

    /// <summary>True where a file with this mark is the one that the entry was made of.</summary>
    public bool IsOf(FileMark mark) =>
        BinaryPrimitives.ReadInt64LittleEndian(Bytes[SizeAt..]) == mark.Size
        && BinaryPrimitives.ReadInt64LittleEndian(Bytes[WrittenAt..]) == mark.Written
        && BinaryPrimitives.ReadInt64LittleEndian(Bytes[ChangedAt..]) == mark.Changed
        && BinaryPrimitives.ReadUInt64LittleEndian(Bytes[InodeAt..]) == mark.Inode;

    /// <summary>True where the file was changed before a moment, so that one that was written again has another
    /// mark.</summary>
    public bool IsSettled(DateTime now) =>
        new FileMark(0, 0, BinaryPrimitives.ReadInt64LittleEndian(Bytes[ChangedAt..]), 0, 0, 0).IsSettled(now);

    /// <summary>
    /// The entry of a document that was just read; null where its values are longer than an entry may have.
    /// </summary>
    public static DocumentEntry? Of(Document document, FileMark mark, in FileFacts facts)
    {
        var name = Path.GetFileName(document.Path.AsSpan());
        var nameLength = Encoding.UTF8.GetByteCount(name);
        var textsAt = NameAt + nameLength + (2 * _values);
        var size = textsAt;
        for (var i = 0; i < _values; i++)
            size += Encoding.UTF8.GetByteCount(ValueOf(document, i));
        if (nameLength > byte.MaxValue || size - textsAt > ushort.MaxValue)
            return null;
        var bytes = new byte[size];
        var span = bytes.AsSpan();
        BinaryPrimitives.WriteInt32LittleEndian(span, bytes.Length);
        BinaryPrimitives.WriteInt64LittleEndian(span[SizeAt..], mark.Size);
        BinaryPrimitives.WriteInt64LittleEndian(span[WrittenAt..], mark.Written);
        BinaryPrimitives.WriteInt64LittleEndian(span[ChangedAt..], mark.Changed);
        BinaryPrimitives.WriteUInt64LittleEndian(span[InodeAt..], mark.Inode);
        BinaryPrimitives.WriteUInt64LittleEndian(span[SumAt..], facts.Sum);
        BinaryPrimitives.WriteInt32LittleEndian(span[DoneAt..], facts.Boxes?.Done ?? -1);
        BinaryPrimitives.WriteInt32LittleEndian(span[TotalAt..], facts.Boxes?.Total ?? -1);
        span[FlagsAt] = document.FrontMatter is null ? (byte)0 : FrontMatterFlag;
        span[NameLengthAt] = (byte)nameLength;
        _ = Encoding.UTF8.GetBytes(name, span[NameAt..]);
        var ends = span[(NameAt + nameLength)..];
        var texts = span[textsAt..];
        for (var (i, end) = (0, 0); i < _values; i++)
        {
            end += Encoding.UTF8.GetBytes(ValueOf(document, i), texts[end..]);
            BinaryPrimitives.WriteUInt16LittleEndian(ends[(2 * i)..], (ushort)end);
        }

        return new DocumentEntry(bytes, 0);
    }

    /// <summary>True where all that an entry has lies in the bytes that it says.</summary>
    public bool IsWhole(int end)
    {
        if (end - at < NameAt || Length < NameAt || Length > end - at)
            return false;
        var (textsAt, last) = (TextsAt, 0);
        if (textsAt > Length)
            return false;
        for (var i = 0; i < _values; i++)
        {
            if (EndOf(i) < last)
                return false;
            last = EndOf(i);
        }

        return textsAt + last == Length;
    }

    private static string ValueOf(Document document, int index) =>
        index switch
        {
            0 => document.Id.Text,
            1 => document.Title,
            2 => document.Status,
            3 => document.Owner,
            4 => document.Created,
            5 => document.Link,
            _ => document.FrontMatter?.Value(_others[index - _link - 1].Key) ?? "",
        };

    private string ValueAt(int index) => Known.Text(BytesAt(index));

    private int TextsAt => NameAt + Bytes[NameLengthAt] + (2 * _values);

    private int EndOf(int index) =>
        BinaryPrimitives.ReadUInt16LittleEndian(Bytes[(NameAt + Bytes[NameLengthAt] + (2 * index))..]);

    private ReadOnlySpan<byte> BytesAt(int index)
    {
        var start = index == 0 ? 0 : EndOf(index - 1);
        return Bytes.Slice(TextsAt + start, EndOf(index) - start);
    }

    // Most documents have one of few statuses and owners.
    private static class Known
    {
        private const int Longest = 24;
        private const int Places = 64;
        private static readonly string?[] _texts = new string?[Places];

        public static string Text(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IsEmpty)
                return "";
            if (bytes.Length > Longest)
                return Encoding.UTF8.GetString(bytes);
            Span<char> text = stackalloc char[Longest];
            text = text[..Encoding.UTF8.GetChars(bytes, text)];
            ref var place = ref _texts[((text[0] * 7) + (text[^1] * 3) + text.Length) % Places];
            if (place is { } known && text.SequenceEqual(known))
                return known;
            return place = text.ToString();
        }
    }
}
