namespace Otk.Language.Sources;

/// <summary>A grammar file's text, and the name that messages about it use.</summary>
public sealed record GrammarFile(string Name, string Text)
{
    /// <summary>Why the file could not be read; null where it was.</summary>
    public string? Unreadable { get; init; }

    /// <summary>The lines of a file, or of all <c>*.jsonl</c> files of a folder, that are not empty.</summary>
    /// <param name="path">The path of the file or the folder.</param>
    /// <returns>Each line with its place; null for a file that cannot be read.</returns>
    public static IEnumerable<(GrammarLocation At, string? Line)> Lines(string path)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.jsonl")] : [path];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var read = Read(file, file);
            if (read.Unreadable is not null)
                yield return (new GrammarLocation(file, 1, 1), null);
            foreach (var (i, line) in read.Text.Split('\n').Index())
            {
                if (line.Length > 0)
                    yield return (new GrammarLocation(file, i + 1, 1), line);
            }
        }
    }

    /// <summary>Reads a file. One that cannot be read is a mistake of the grammar, not the end of it.</summary>
    public static GrammarFile Read(string path, string name)
    {
        try
        {
            return new GrammarFile(name, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new GrammarFile(name, "")
            {
                Unreadable = e is UnauthorizedAccessException ? "permission denied" : "it is not there, or is no file",
            };
        }
    }
}
