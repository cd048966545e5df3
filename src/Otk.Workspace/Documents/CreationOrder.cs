using Otk.Model.Documents;

namespace Otk.Workspace.Documents;

/// <summary>Puts documents of one kind in order of creation: logs by the start in their name, which begins with the ID of
/// their SPEC; all others by ID.</summary>
/// <remarks>
/// Keys are compared by their first characters, packed into numbers; those of few documents need to be written out.
/// </remarks>
internal static class CreationOrder
{
    private const int Packed = 16;
    private const int LongestId = 256;

    /// <summary>The key that orders a document among those of its kind.</summary>
    public static string Key(DocumentKind kind, DocumentId id) =>
        kind == DocumentKind.Log && DerivedName.Parse(id.Text) is { Started.Length: > 0 } log
            ? log.Started + id.Text
            : id.SortKey;

    /// <summary>Sorts documents, and tells which of them may have the ID of another one.</summary>
    public static List<Document> Sort(DocumentKind kind, Document[] documents)
    {
        var keys = new UInt128[documents.Length];
        Span<char> buffer = stackalloc char[LongestId];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = KeyOf(kind, documents[i], buffer);
        Array.Sort(keys, documents);
        var alike = new List<Document>();
        for (var (start, end) = (0, 0); start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start]; )
                end++;
            if (end - start > 1)
                SortWritten(kind, documents.AsSpan(start, end - start));

            // IDs of the user's own making may differ in their case alone.
            if (end - start > 1 || !IsOurs(keys[start]))
                alike.AddRange(documents.AsSpan(start, end - start));
        }

        return alike;
    }

    private static bool IsOurs(UInt128 key) => (byte)(key >> (8 * (Packed - 1))) > '0';

    private static UInt128 KeyOf(DocumentKind kind, Document document, Span<char> buffer)
    {
        var id = document.IdIn(buffer);
        Span<char> key = stackalloc char[Packed];
        if (kind == DocumentKind.Log && DerivedName.StampIn(id) is { IsEmpty: false } stamp)
        {
            stamp[..8].CopyTo(key);
            stamp[9..].CopyTo(key[8..]);
            return Pack(key[..14]);
        }

        return DocumentId.TryWriteKey(id, key, out var length)
            ? Pack(key[..length])
            : Pack(new DocumentId(id.ToString()).SortKey);
    }

    // What stands behind a letter that is not packed is left to the key as it is written.
    private static UInt128 Pack(ReadOnlySpan<char> key)
    {
        UInt128 packed = 0;
        for (var i = 0; i < Packed; i++)
        {
            if (i < key.Length && key[i] > '\u007E')
                return (packed << 8 | 0x7F) << (8 * (Packed - 1 - i));
            packed = packed << 8 | (i < key.Length ? key[i] : '\0');
        }

        return packed;
    }

    private static void SortWritten(DocumentKind kind, Span<Document> documents)
    {
        var keys = new string[documents.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = $"{Key(kind, documents[i].Id)}\0{documents[i].FileName}";
        keys.AsSpan().Sort(documents, StringComparer.Ordinal);
    }
}
