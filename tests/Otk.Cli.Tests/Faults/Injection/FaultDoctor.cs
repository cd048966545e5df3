namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>Asks the doctor after a fault: all is in order, or it says what to do, and does it.</summary>
internal static class FaultDoctor
{
    private static readonly string[] _hints = ["mend", "try:", "fix"];
    private static readonly string[] _own = [".gitignore", ".gitattributes", ".owner", ".otk-lock", ".mcp.json"];

    public static void Judge(FaultResult result, Stage stage)
    {
        // A doctor leaves alone what may still be written; these are old.
        foreach (var path in Leftovers(stage.Root))
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-10));
        var first = stage.Run("otk", "doctor");
        FaultTrial.JudgeAnswer(result, "otk doctor", first);
        if (first.Status != 0)
        {
            if (first.Status != 1 || !SaysWhatToDo(first))
                result.Blame("the doctor says nothing", $"{first.Status}: {first.Brief}");
            var fix = stage.Run("otk", "doctor", "--fix");
            FaultTrial.JudgeAnswer(result, "otk doctor --fix", fix);
            var second = stage.Run("otk", "doctor");
            if (fix.Status != 0 || second.Status != 0)
            {
                result.Blame(
                    "the doctor does not mend",
                    $"{fix.Status}: {fix.Brief}; then {second.Status}: {second.Brief}"
                );
            }
        }

        if (Leftovers(stage.Root).ToList() is { Count: > 0 } left)
            result.Blame("left behind", string.Join(", ", left.Select(f => Path.GetRelativePath(stage.Root, f))));
    }

    /// <summary>True where it tells how to mend what it found.</summary>
    public static bool SaysWhatToDo(Answer answer) =>
        _hints.Any(h => answer.Text.Contains(h, StringComparison.Ordinal));

    private static IEnumerable<string> Leftovers(string root)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        return Directory
            .EnumerateFiles(root, "*", all)
            .Where(f => Path.GetFileName(f) is ['.', ..] name && !_own.Contains(name));
    }
}
