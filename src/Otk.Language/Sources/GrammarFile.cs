namespace Otk.Language.Sources;

/// <summary>A grammar file's text, and the name that messages about it use.</summary>
public sealed record GrammarFile(string Name, string Text)
{
    /// <summary>Why the file could not be read; null where it was.</summary>
    public string? Unreadable { get; init; }

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
