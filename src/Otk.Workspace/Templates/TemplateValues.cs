using System.Text;

namespace Otk.Workspace.Templates;

/// <summary>The values of the five variables of a template.</summary>
/// <param name="Id">For <c>${ID}</c>.</param>
/// <param name="Title">For <c>${TITLE}</c>.</param>
/// <param name="Owner">For <c>${OWNER}</c>.</param>
/// <param name="Date">For <c>${DATE}</c>: the time of creation.</param>
/// <param name="Status">For <c>${STATUS}</c>.</param>
public sealed record TemplateValues(string Id, string Title, string Owner, string Date, string Status)
{
    /// <summary>The text with its variables replaced; other uses of <c>$</c> stay.</summary>
    /// <remarks>One pass, so that a title that reads <c>${OWNER}</c> stays a title.</remarks>
    public string Fill(string text)
    {
        var result = new StringBuilder(text.Length + 64);
        for (var at = 0; ; )
        {
            var open = text.IndexOf("${", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
                return result.Append(text, at, text.Length - at).ToString();
            var value = Value(text[(open + 2)..close]);
            result.Append(text, at, open - at).Append(value ?? "${");
            at = value is null ? open + 2 : close + 1;
        }
    }

    /// <summary>
    /// The same for the body of a document, where a title at the start of a line must not become markup.
    /// </summary>
    public string FillMarkdown(string text) =>
        IsMarkup(Title) ? Fill(text.Replace("\n${TITLE}", "\n\\${TITLE}", StringComparison.Ordinal)) : Fill(text);

    /// <summary>
    /// True where a line that begins with the text would be no paragraph: a list, a heading, a fence, a quote, HTML.
    /// </summary>
    private static bool IsMarkup(string text) =>
        text.Length > 0 && text[0] is '`' or '~' or '<' or '#' or '>' or '-' or '+' or '*' or '=' or '|' or '[' or '_';

    private string? Value(string variable) =>
        variable switch
        {
            "ID" => Id,
            "TITLE" => Title,
            "OWNER" => Owner,
            "DATE" => Date,
            "STATUS" => Status,
            _ => null,
        };
}
