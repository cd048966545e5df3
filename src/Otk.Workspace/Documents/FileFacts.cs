using System.Buffers;
using System.IO.Hashing;
using System.Text.Unicode;
using Otk.Workspace.Markdown;

namespace Otk.Workspace.Documents;

/// <summary>What is told of a document's bytes in one pass, without decoding them.</summary>
/// <param name="Sum">XXH3 (64 bits) of the bytes.</param>
/// <param name="Boxes">How many boxes of the body are ticked, of how many; null where only parsing can tell.</param>
internal readonly record struct FileFacts(ulong Sum, (int Done, int Total)? Boxes)
{
    private const int Suspicious = 50;
    private static readonly SearchValues<byte> _marks = SearchValues.Create(" \t>-*+.)0123456789"u8);

    /// <summary>The facts of a file.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="bodyStart">Where its body begins in them.</param>
    public static FileFacts Of(ReadOnlySpan<byte> bytes, int bodyStart) =>
        new(SumOf(bytes), BoxCount.Of(bytes[bodyStart..]));

    /// <summary>The sum of a file's bytes.</summary>
    public static ulong SumOf(ReadOnlySpan<byte> bytes) => XxHash3.HashToUInt64(bytes);

    /// <summary>
    /// Where the body of a document begins whose front matter can be read by itself: nothing in its body keeps it from
    /// being read, and its lines end in LF; null where only reading all of it can tell.
    /// </summary>
    public static int? BodyStart(ReadOnlySpan<byte> bytes)
    {
        if (
            bytes.IndexOfAny((byte)0, (byte)'\r') >= 0
            || bytes.IndexOf("<<<<<<< "u8) >= 0
            || !Utf8.IsValid(bytes)
            || bytes.StartsWith("\uFEFF"u8)
            || MayBeDeep(bytes)
        )
            return null;
        if (!bytes.StartsWith("---\n"u8))
            return bytes.StartsWith("---"u8) || bytes.IndexOfAnyExcept(" \n\t"u8) is < 0 || bytes[0] > 127 ? null : 0;
        for (var at = 4; at < bytes.Length; )
        {
            var length = bytes[at..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[at..] : bytes.Slice(at, length);
            if (line.StartsWith("---"u8))
                return line.Length == 3 && length >= 0 ? at + 4 : null;
            at += line.Length + 1;
        }

        return null;
    }

    // As Nesting has it.
    private static bool MayBeDeep(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf((byte)'\n') is >= 0 and var length)
        {
            if (IsDeep(bytes[..length]))
                return true;
            bytes = bytes[(length + 1)..];
        }

        return IsDeep(bytes);
    }

    private static bool IsDeep(ReadOnlySpan<byte> line) =>
        line.Length > Suspicious && line[..(Suspicious + 1)].IndexOfAnyExcept(_marks) < 0;
}
