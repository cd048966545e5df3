using System.IO.Enumeration;
using System.Text;

namespace Otk.Workspace.Documents;

/// <summary>The names of the files in a folder that may be documents, in UTF-8 with a zero behind each, in the folder's own
/// order.</summary>
internal sealed class FileNames
{
    private const int LongestName = 255;
    private const int UsualName = 64;
    private readonly List<int> _ends;
    private byte[] _bytes;

    /// <summary>Lists them. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the folder
    /// cannot be read.</summary>
    /// <param name="folder">Absolute path of the folder.</param>
    /// <param name="expected">How many there may be.</param>
    public FileNames(string folder, int expected)
    {
        _ends = new List<int>(expected + UsualName) { 0 };
        _bytes = new byte[(expected + UsualName) * UsualName];
        var entries = new FileSystemEnumerable<bool>(
            folder,
            (ref FileSystemEntry e) => Add(e.FileName),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }
        )
        {
            ShouldIncludePredicate = static (ref FileSystemEntry e) => DocumentStore.IsDocument(e.FileName),
        };
        foreach (var _ in entries)
            continue;
    }

    /// <summary>How many there are.</summary>
    public int Count => _ends.Count - 1;

    /// <summary>One of them, with its zero.</summary>
    public ReadOnlySpan<byte> this[int index] => _bytes.AsSpan(_ends[index].._ends[index + 1]);

    private bool Add(ReadOnlySpan<char> name)
    {
        var end = _ends[^1];
        var most = end + (LongestName * 3) + 1;
        if (_bytes.Length < most)
            Array.Resize(ref _bytes, Math.Max(most, 2 * _bytes.Length));
        end += Encoding.UTF8.GetBytes(name, _bytes.AsSpan(end));
        _bytes[end] = 0;
        _ends.Add(end + 1);
        return true;
    }
}
