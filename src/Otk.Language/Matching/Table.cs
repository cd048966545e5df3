using System.Runtime.InteropServices;

namespace Otk.Language.Matching;

/// <summary>
/// A table of numbers that is used where it lies: in a program's resources, whose pages are read when they are needed,
/// or in memory.
/// </summary>
internal readonly struct Table<T>(ReadOnlyMemory<byte> bytes)
    where T : unmanaged
{
    public Table(T[] items)
        : this(MemoryMarshal.AsBytes(items.AsSpan()).ToArray()) { }

    public ReadOnlySpan<byte> Bytes => bytes.Span;

    public ReadOnlySpan<T> Items => MemoryMarshal.Cast<byte, T>(bytes.Span);

    public int Length => Items.Length;

    public T this[int index] => Items[index];
}
