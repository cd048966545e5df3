using System.Text;
using Otk.Model.Problems;
using Otk.Workspace.Files;

namespace Otk.Workspace.Changes;

/// <summary>Writes a file that the user asked for by its path, wherever that is.</summary>
public static class OutputFile
{
    /// <summary>
    /// Writes the text, in the place of what otk wrote there before; anything else there is left as it is.
    /// </summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="shown">The path for messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="mark">What stands in every file of this sort that otk writes.</param>
    public static Problem? Write(string path, string shown, string text, string mark)
    {
        try
        {
            if (Directory.Exists(path))
                return Problem.Usage($"{shown} is a folder.", "name a file in it");
            if (Path.Exists(path) && RegularFile.TextIfThere(path)?.Contains(mark, StringComparison.Ordinal) != true)
                return Problem.Refused(
                    $"{shown} exists, and is not what otk wrote; it was left as it is.",
                    new SourceLocation(shown),
                    "name another file, or remove that one"
                );
            AtomicFile.Overwrite(path, Encoding.UTF8.GetBytes(text));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Writing(e, shown);
        }
    }
}
