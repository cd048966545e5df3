using System.Collections;

namespace Otk.Language.Matching;

/// <summary>The items of a compiled grammar of one kind, each made of its bytes when it is first asked for.</summary>
/// <remarks>A phrase asks for a few of thousands. It may be shared by threads: an item that is made twice is the
/// same.</remarks>
internal sealed class Rows<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T?[] _made;
    private readonly Table<int>? _starts;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Func<TableReader, T> _read;

    /// <summary>Items that are made already.</summary>
    public Rows(T[] items)
        : this(items, null, default, _ => throw new InvalidOperationException("All are made.")) { }

    private Rows(T?[] made, Table<int>? starts, ReadOnlyMemory<byte> bytes, Func<TableReader, T> read) =>
        (_made, _starts, _bytes, _read) = (made, starts, bytes, read);

    public int Count => _made.Length;

    public T this[int index] => _made[index] ??= _read(new TableReader(_bytes[_starts![index]..]));

    /// <summary>Writes the items so that each can be read alone.</summary>
    public void Write(TableWriter writer, Action<TableWriter, T> write)
    {
        var starts = new int[Count];
        using var items = new TableWriter();
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = items.Length;
            write(items, this[i]);
        }

        writer.Table(new Table<int>(starts));
        writer.Bytes(items.ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote; the items are read when they are asked for.</summary>
    public static Rows<T> Read(TableReader reader, Func<TableReader, T> read)
    {
        var (starts, bytes) = (reader.Table<int>(), reader.Bytes());
        return new Rows<T>(new T?[starts.Length], starts, bytes, read);
    }

    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
