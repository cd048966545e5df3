using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Otk.Language.Matching;

/// <summary>
/// Reads what <see cref="TableWriter"/> wrote. Throws <see cref="InvalidDataException"/> where it ends early.
/// </summary>
internal sealed class TableReader(ReadOnlyMemory<byte> bytes)
{
    private static readonly Dictionary<string, string> _noPairs = [];
    private int _at;

    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Next(sizeof(int)).Span);

    public bool Flag() => Number() != 0;

    public string Text() => Encoding.UTF8.GetString(Bytes().Span);

    public ReadOnlyMemory<byte> Bytes() => Next(Number());

    public Table<T> Table<T>()
        where T : unmanaged
    {
        var count = Number();
        _at = (_at + TableWriter.Alignment - 1) / TableWriter.Alignment * TableWriter.Alignment;
        return new Table<T>(Next(checked(count * Unsafe.SizeOf<T>())));
    }

    public T[] All<T>(Func<T> read)
    {
        var count = Number();
        if (count < 0 || count > bytes.Length)
            throw new InvalidDataException("A table has a length that cannot be.");
        var items = new T[count];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    public IReadOnlyDictionary<string, string> Pairs() =>
        All(() => KeyValuePair.Create(Text(), Text())) is { Length: > 0 } pairs ? pairs.ToDictionary() : _noPairs;

    private ReadOnlyMemory<byte> Next(int length)
    {
        if (length < 0 || length > bytes.Length - _at)
            throw new InvalidDataException("A table ends before its end.");
        _at += length;
        return bytes.Slice(_at - length, length);
    }
}
