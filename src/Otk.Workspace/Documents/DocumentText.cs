using System.Text;
using Otk.Model.Problems;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>Reads the bytes of a document as text, or says why they are none.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding _strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text with its byte order mark, if any, as its first character.</summary>
    public static Result<string> Decode(byte[] bytes, string displayPath)
    {
        var zero = bytes.AsSpan().IndexOf((byte)0);
        if (zero >= 0)
        {
            return Problem.Failed(
                "The file is binary, not text.",
                new SourceLocation(displayPath, LineOf(bytes, zero)),
                "move it out of the folder, or restore it from git"
            );
        }

        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            return Problem.Failed(
                "The file is not valid UTF-8.",
                new SourceLocation(displayPath, LineOf(bytes, Math.Max(0, e.Index))),
                "save it as UTF-8"
            );
        }
    }

    /// <summary>
    /// The text of a document of which an entry is known. Throws <see cref="ChangedMeanwhileException"/> where the file was
    /// changed since the entry was made, or is gone.
    /// </summary>
    public static string OfUnchanged(string path, in DocumentEntry entry)
    {
        byte[] buffer = [];
        try
        {
            if (RegularFile.ReadInto(path, ref buffer, out var length) is { } stat && entry.IsOf(new FileMark(stat)))
                return _strict.GetString(buffer, 0, length);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ChangedMeanwhileException(path);
        }

        throw new ChangedMeanwhileException(path);
    }

    private static int LineOf(byte[] bytes, int offset) =>
        bytes.AsSpan(0, Math.Min(offset, bytes.Length)).Count((byte)'\n') + 1;
}
