using System.Text;
using Otk.Workspace.Files;
using Otk.Workspace.Text;

namespace Otk.Workspace.Documents;

/// <summary>Finds the files that hold all of some words, whatever their case, without keeping what it reads.</summary>
/// <param name="words">The words.</param>
internal sealed class WordScan(IReadOnlyList<string> words)
{
    // Few are read sooner by one thread than others are started.
    private const int ReadByOne = 200;

    [ThreadStatic]
    private static byte[]? _bytes;

    [ThreadStatic]
    private static char[]? _text;

    /// <summary>Those of some files that hold the words, in their name or in their text, and those that cannot be
    /// read.</summary>
    public IReadOnlyList<string> In(IReadOnlyList<string> files)
    {
        var holds = new bool[files.Count];
        if (files.Count < ReadByOne)
        {
            for (var i = 0; i < holds.Length; i++)
                holds[i] = MayHold(files[i]);
        }
        else
        {
            Parallel.For(0, holds.Length, i => holds[i] = MayHold(files[i]));
        }

        return [.. files.Where((_, i) => holds[i])];
    }

    /// <summary>True where all of the words stand in a text.</summary>
    public bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (!ComposedText.Contains(text, word))
                return false;
        }

        return true;
    }

    private bool MayHold(string path)
    {
        try
        {
            _bytes ??= [];
            if (AreIn(Path.GetFileName(path.AsSpan())))
                return true;
            _ = RegularFile.ReadInto(path, ref _bytes, out var length);
            if (_text is null || _text.Length < length)
                _text = GC.AllocateUninitializedArray<char>(_bytes.Length);
            return AreIn(_text.AsSpan(0, Encoding.UTF8.GetChars(_bytes.AsSpan(0, length), _text)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it as a document says why, and for which file.
            return true;
        }
    }
}
