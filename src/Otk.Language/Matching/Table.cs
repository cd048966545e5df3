using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Otk.Language.Matching;

/// <summary>
/// A table of numbers that is used where it lies: in a program's resources, whose pages are read when they are needed,
/// or in memory.
/// </summary>
/// <remarks>
/// The memory is pinned for as long as the grammar is there: a phrase looks into tables some ten thousand times, and
/// asking the memory for its place each time was a quarter of the reading.
/// </remarks>
internal sealed unsafe class Table<T>
    where T : unmanaged
{
    // Keeps what the items lie in where it is.
    private readonly MemoryHandle _pin;
    private readonly T* _items;

    public Table(ReadOnlyMemory<byte> bytes)
    {
        _pin = bytes.Pin();
        _items = (T*)_pin.Pointer;
        Length = bytes.Length / Unsafe.SizeOf<T>();
    }

    public Table(T[] items)
        : this(MemoryMarshal.AsBytes(items.AsSpan()).ToArray()) { }

    ~Table() => _pin.Dispose();

    public int Length { get; }

    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(Items);

    public ReadOnlySpan<T> Items => new(_items, Length);

    public T this[int index] => Items[index];
}
