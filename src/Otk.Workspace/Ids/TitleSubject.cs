namespace Otk.Workspace.Ids;

/// <summary>What a title is about: the title without a leading add / create / make / build / new and article.</summary>
public static class TitleSubject
{
    private static readonly string[] _makers = ["add", "create", "make", "build", "new"];
    private static readonly string[] _articles = ["a", "an", "the"];

    /// <summary>The subject, to the letter; the title itself where nothing would be left.</summary>
    public static string Of(string title)
    {
        var subject = Without(title, _makers);
        return ReferenceEquals(subject, title) ? title : Without(subject, _articles);
    }

    private static string Without(string text, string[] words)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return
            space > 0
            && words.Contains(text[..space], StringComparer.OrdinalIgnoreCase)
            && text[space..].Trim().Length > 0
            ? text[space..].Trim()
            : text;
    }
}
