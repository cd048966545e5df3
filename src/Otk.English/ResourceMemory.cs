using System.Buffers;

namespace Otk.English;

/// <summary>A resource of a program as memory, without copying: its pages are read when they are needed.</summary>
internal sealed unsafe class ResourceMemory : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    // A resource stays where it is for as long as the program runs.
    private ResourceMemory(UnmanagedMemoryStream stream)
    {
        _start = stream.PositionPointer;
        _length = checked((int)stream.Length);
    }

    /// <summary>The bytes of a resource's stream.</summary>
    public static ReadOnlyMemory<byte> Of(Stream stream)
    {
        if (stream is UnmanagedMemoryStream mapped)
            return new ResourceMemory(mapped).Memory;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing) { }
}
