using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Files;
using Otk.Workspace.FrontMatter;

namespace Otk.Workspace.Templates;

/// <summary>
/// Makes the text of a new document from the user's template (<c>.claude/templates/plan.md</c>, …) or from the built-in
/// one.
/// </summary>
/// <remarks>
/// Variables in front matter are written as YAML whatever is in them; in the body they stand as they are, but for a
/// title at the start of a line that Markdown would take for a list, a fence or a comment, which gets a backslash. A
/// template that would make a document that otk cannot read, or one without its ID or title, is refused by its name.
/// </remarks>
public sealed class DocumentTemplate
{
    private readonly string _text;
    private readonly string? _path;

    private DocumentTemplate(string text, string? path)
    {
        _text = text;
        _path = path;
    }

    /// <summary>The template for a kind of document.</summary>
    public static Result<DocumentTemplate> Find(WorkspaceFolder folder, DocumentKind kind)
    {
        var path = Path.Combine(folder.Templates, kind.Word() + ".md");
        try
        {
            if (WorkspaceBounds.CheckFile(folder, path) is { } outside)
                return outside;
            return DocumentText
                .Decode(RegularFile.Read(path), folder.Display(path))
                .TryGet(out var text, out var problem)
                ? new DocumentTemplate(text.TrimStart('\uFEFF'), folder.Display(path))
                : problem;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new DocumentTemplate(BuiltInTemplates.Of(kind), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Failed(
                $"The template {folder.Display(path)} cannot be read: {FileProblem.Reason(e)}",
                new SourceLocation(folder.Display(path))
            );
        }
    }

    /// <summary>The text of a new document.</summary>
    /// <param name="kind">What it is to be.</param>
    /// <param name="values">The values of the variables.</param>
    /// <param name="links">Further keys of front matter and their values, such as <c>plan_id</c>; added where the
    /// template lacks them.</param>
    /// <param name="sections">Text for sections that the template leaves empty, by heading.</param>
    public Result<string> Render(
        DocumentKind kind,
        TemplateValues values,
        IReadOnlyDictionary<string, string> links,
        IReadOnlyDictionary<string, string> sections
    )
    {
        if (!FrontMatterBlock.Read(_text, Name).TryGet(out var block, out var problem))
            return Refuse(problem);
        var keys = block.Entries.Where(e => e.Value is { } v && v.Contains("${", StringComparison.Ordinal));
        var changes = keys.Select(e => (e.Key, Value: values.Fill(e.Value!), Typed: e.Value == "${DATE}"))
            .Concat(
                links
                    .Where(l => l.Value.Length > 0 || block.Find(l.Key) is null)
                    .Select(l => (l.Key, l.Value, Typed: false))
            )
            .ToList();

        // The body first: it lies behind the front matter, whose offsets stay right.
        var text =
            _text[..block.BodyStart] + EmptySections.Fill(values.FillMarkdown(_text[block.BodyStart..]), sections);
        foreach (var (key, value, typed) in changes)
        {
            if (
                !FrontMatterBlock.Read(text, Name).TryGet(out var current, out problem)
                || !current.With(key, value, Name, typed).TryGet(out text, out problem)
            )
                return Refuse(problem);
        }

        return Check(kind, values, text) is { } wrong ? Refuse(wrong) : text;
    }

    private string Name => _path ?? "built-in template";

    private Problem? Check(DocumentKind kind, TemplateValues values, string text)
    {
        if (!DocumentReader.Read(kind, Name, Name, text).TryGet(out var document, out var problem))
            return problem;
        if (document.Id.Text != values.Id)
            return Problem.Failed("its id is not ${ID}.", document.At("id"));
        if (document.Title != values.Title)
            return Problem.Failed("its title is not ${TITLE}.", document.At("title"));
        return document.Oddities.Count > 0 && _path is not null ? document.Oddities[0] : null;
    }

    private Problem Refuse(Problem reason) =>
        Problem.Failed(
            new StringBuilder("The template ")
                .Append(Name)
                .Append(" would make an invalid document: ")
                .Append(Lower(reason.Message))
                .ToString(),
            reason.At ?? new SourceLocation(Name),
            $"mend {Name}, or delete it to use the built-in one"
        );

    private static string Lower(string sentence) =>
        sentence.Length > 1 && char.IsUpper(sentence[0]) && char.IsLower(sentence[1])
            ? char.ToLowerInvariant(sentence[0]) + sentence[1..]
            : sentence;
}
