using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Files;

namespace Otk.Workspace;

/// <summary>Says what the file system objected to, in words of its users.</summary>
public static class FileProblem
{
    /// <summary>A problem that names the file that could not be written.</summary>
    public static Problem Writing(Exception exception, string displayPath) =>
        Problem.Failed(
            $"Cannot write {displayPath}: {Reason(exception)}",
            new SourceLocation(displayPath),
            Mend(exception)
        );

    /// <summary>A problem that names the file or folder that could not be read.</summary>
    public static Problem Reading(Exception exception, string displayPath) =>
        Problem.Failed(
            $"Cannot read {displayPath}: {Reason(exception)}",
            new SourceLocation(displayPath),
            Mend(exception)
        );

    /// <summary>
    /// A problem that names the file or folder that could not be read or written, where the exception knows it.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="written">The file that was being written, if no other is named.</param>
    public static Problem Of(Exception exception, WorkspaceFolder folder, string? written = null)
    {
        if (exception is UnreadableFileException { Path: var unreadable })
            return Reading(exception, folder.Display(unreadable));
        if (exception is ChangedMeanwhileException { Path: var changed })
            return Reading(exception, folder.Display(changed));
        var named = Accessed.PathIn(exception) ?? written;
        if (named is not null && named == written)
            return Writing(exception, folder.Display(named));
        var path = folder.Display(named ?? folder.Artifacts);
        return Problem.Failed(
            $"Cannot read or write {path}: {Reason(exception)}",
            new SourceLocation(path),
            Mend(exception)
        );
    }

    /// <summary>One sentence that says why.</summary>
    public static string Reason(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException => "permission denied.",
            _ when IsFull(exception) => "no space left on the device.",
            _ when IsReadOnly(exception) => "the file system is read-only.",
            PathTooLongException => "the path is too long.",
            DirectoryNotFoundException => "the folder does not exist.",
            _ => FirstSentence(exception.Message),
        };

    private static string Mend(Exception exception) =>
        exception switch
        {
            _ when IsFull(exception) => "free some space, then run the command again",
            _ when IsReadOnly(exception) => "work in a folder that can be written to",
            UnauthorizedAccessException => "see who owns the folder: ls -ld on it",
            _ => "mend that, then run the command again",
        };

    // .NET gives errno in the low bits of HResult on Unix (ENOSPC 28, EROFS 30) and the Win32 code on Windows (112,
    // 19).
    private static bool IsFull(Exception e) => e is IOException && (e.HResult & 0xFFFF) is 28 or 112;

    private static bool IsReadOnly(Exception e) => e is IOException && (e.HResult & 0xFFFF) is 30 or 19;

    private static string FirstSentence(string message)
    {
        var line = message.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
