using System.Text;

namespace Otk.Language.Matching;

/// <summary>Writes numbers, texts and tables, little-endian, so that tables can be used where they lie.</summary>
internal sealed class TableWriter : IDisposable
{
    /// <summary>Tables begin at a multiple of this many bytes.</summary>
    public const int Alignment = 8;

    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public TableWriter() => _writer = new BinaryWriter(_bytes, Encoding.UTF8);

    /// <summary>How many bytes were written.</summary>
    public int Length => checked((int)_bytes.Length);

    public void Number(int number) => _writer.Write(number);

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public void Bytes(byte[] bytes)
    {
        Number(bytes.Length);
        _writer.Write(bytes);
    }

    public void Table<T>(Table<T> table)
        where T : unmanaged
    {
        Number(table.Length);
        while (_bytes.Position % Alignment != 0)
            _writer.Write((byte)0);
        _writer.Write(table.Bytes);
    }

    public void All<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    public void Pairs(IReadOnlyDictionary<string, string> pairs) =>
        All(
            [.. pairs],
            p =>
            {
                Text(p.Key);
                Text(p.Value);
            }
        );

    public byte[] ToArray() => _bytes.ToArray();

    public void Dispose() => _writer.Dispose();
}
