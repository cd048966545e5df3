using System.Text;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>Looks through the texts of many files, without keeping them; of many with several threads.</summary>
internal static class TextScan
{
    // Few are read sooner by one thread than others are started.
    private const int ReadByOne = 200;

    [ThreadStatic]
    private static byte[]? _bytes;

    [ThreadStatic]
    private static char[]? _text;

    /// <summary>What tells of a text.</summary>
    public delegate bool Fits(ReadOnlySpan<char> text);

    /// <summary>Those of some files whose name or text fits, and those that cannot be read.</summary>
    /// <param name="files">Their paths.</param>
    /// <param name="nameFits">Tells of the name; false where it does not matter.</param>
    /// <param name="textFits">Tells of the text.</param>
    public static IReadOnlyList<string> In(IReadOnlyList<string> files, Fits nameFits, Fits textFits)
    {
        var holds = new bool[files.Count];
        if (files.Count < ReadByOne)
        {
            for (var i = 0; i < holds.Length; i++)
                holds[i] = MayHold(files[i], nameFits, textFits);
        }
        else
        {
            Parallel.For(0, holds.Length, i => holds[i] = MayHold(files[i], nameFits, textFits));
        }

        return [.. files.Where((_, i) => holds[i])];
    }

    private static bool MayHold(string path, Fits nameFits, Fits textFits)
    {
        try
        {
            _bytes ??= [];
            if (nameFits(Path.GetFileName(path.AsSpan())))
                return true;
            _ = RegularFile.ReadInto(path, ref _bytes, out var length);
            if (_text is null || _text.Length < length)
                _text = GC.AllocateUninitializedArray<char>(_bytes.Length);
            return textFits(_text.AsSpan(0, Encoding.UTF8.GetChars(_bytes.AsSpan(0, length), _text)));
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
