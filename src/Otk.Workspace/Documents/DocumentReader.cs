using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Markdown;
using Otk.Workspace.Text;

namespace Otk.Workspace.Documents;

/// <summary>Makes a <see cref="Document"/> of a file's text, or says what is wrong with it.</summary>
internal static class DocumentReader
{
    public static Result<Document> Read(DocumentKind kind, string path, string displayPath, string text)
    {
        if (ConflictLine(text) is { } line)
        {
            return Problem.Failed(
                "The document has merge-conflict markers in it.",
                new SourceLocation(displayPath, line),
                "settle the conflict, then delete the lines <<<<<<<, ======= and >>>>>>>"
            );
        }

        var read = kind is DocumentKind.Report or DocumentKind.Log
            ? ReadDerived(kind, path, displayPath, text)
            : ReadTracked(kind, path, displayPath, text);
        return read.TryGet(out var document, out _) && TooDeep(document) is { } problem ? problem : read;
    }

    /// <summary>
    /// The same where the front matter alone was read, and nothing in the rest keeps the document from being read.
    /// </summary>
    public static Result<Document> ReadHead(DocumentKind kind, string path, string displayPath, string head) =>
        kind is not (DocumentKind.Report or DocumentKind.Log) ? ReadTracked(kind, path, displayPath, head)
        : head.Length > 0 ? ReadDerived(kind, path, displayPath, head)
        : Derived(kind, path, displayPath, head, null);

    // What may be nested too deeply is parsed at once, so that it is told of here and not where somebody wants its
    // items.
    private static Problem? TooDeep(Document document)
    {
        if (Nesting.DeepestLine(document.Text) is not { } line)
            return null;
        try
        {
            _ = document.Outline;
            return null;
        }
        catch (TooDeepException e)
        {
            return Problem.Failed(e.Message, new SourceLocation(document.DisplayPath, line), "write that part flatter");
        }
    }

    private static Result<Document> ReadTracked(DocumentKind kind, string path, string displayPath, string text)
    {
        if (!FrontMatterBlock.Read(text, displayPath).TryGet(out var block, out var problem))
            return problem;
        var id = block.Value("id");
        if (id.Length == 0)
            return Missing("id", block, displayPath) with
            {
                IsForeign = block.Find("id") is null && block.Find("status") is null,
            };
        if (!IsFileName(id))
        {
            return Problem.Failed(
                $"The ID '{id}' cannot be part of a file's name.",
                new SourceLocation(displayPath, block.Find("id")!.Line, "id"),
                "use letters, digits and hyphens, as in PLAN-20251014-01K7A2-search"
            );
        }

        if (
            block.Find("title") is null
            || (block.Find("title")!.Value is "" && block.Find("title")!.Style == ScalarStyle.Plain)
        )
            return Missing("title", block, displayPath);
        if (block.Value("status").Length == 0)
            return Missing("status", block, displayPath);
        return new Document
        {
            Kind = kind,
            Id = new DocumentId(id),
            Path = path,
            DisplayPath = displayPath,
            Title = block.Find("title")!.Value ?? "",
            Status = block.Value("status"),
            Owner = block.Value("owner"),
            Created = block.Value("created"),
            Link =
                kind == DocumentKind.Spec ? FirstValue(block, "plan_id", "plan") : FirstValue(block, "spec_id", "spec"),
            Text = text,
            FrontMatter = block,
            Oddities = Oddities(kind, block, text, displayPath),
        };
    }

    // A report or log is named after its SPEC; a front matter block is optional, and one that is damaged is told of.
    private static Result<Document> ReadDerived(DocumentKind kind, string path, string displayPath, string text)
    {
        FrontMatterBlock? block = null;
        if (
            text.AsSpan().TrimStart('\uFEFF').StartsWith("---")
            && !FrontMatterBlock.Read(text, displayPath).TryGet(out block, out var problem)
        )
            return problem;
        if (string.IsNullOrWhiteSpace(text))
            return Problem.Failed(
                "The document is empty.",
                new SourceLocation(displayPath, 1),
                "delete it, or restore it from git"
            );
        return Derived(kind, path, displayPath, text, block);
    }

    private static Document Derived(
        DocumentKind kind,
        string path,
        string displayPath,
        string text,
        FrontMatterBlock? block
    )
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var derived = DerivedName.Parse(name);
        return new Document
        {
            Kind = kind,
            Id = new DocumentId(name),
            Path = path,
            DisplayPath = displayPath,
            Title = block?.Value("title") is { Length: > 0 } title ? title : "",
            Owner = block?.Value("owner") ?? "",
            Created = block?.Value("created") is { Length: > 0 } created ? created : derived?.Started ?? "",
            Link = block?.Value("spec_id") is { Length: > 0 } link ? link : derived?.SpecId ?? "",
            Text = text,
            FrontMatter = block,
        };
    }

    // Reports and logs are named after the ID, so it must not lead anywhere else.
    private static bool IsFileName(string id) =>
        id.Length <= 200
        && id[0] is not ('.' or ' ')
        && !id.Any(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|');

    private static Problem Missing(string key, FrontMatterBlock block, string path)
    {
        var entry = block.Find(key);
        return Problem.Failed(
            $"The front matter has no {key}.",
            new SourceLocation(path, entry?.Line ?? 1, entry is null ? null : key),
            key == "status" ? "add a line: status: draft" : $"add a line: {key}: …"
        );
    }

    private static List<Problem> Oddities(DocumentKind kind, FrontMatterBlock block, string text, string path)
    {
        var odd = new List<Problem>();
        var title = block.Find("title")!;
        if (title.Style == ScalarStyle.Plain && YamlScalar.IsTyped(title.Value!))
            odd.Add(
                Problem.Failed(
                    $"The title {title.Value} is a number or another value that is no text to YAML.",
                    At(title),
                    "put the title in quotes"
                )
            );
        if (StatusFlow.Of(kind) is { } flow && !flow.Has(block.Value("status")))
        {
            odd.Add(
                Problem.Failed(
                    $"A {kind.Prefix()} has no status '{block.Value("status")}'.",
                    At(block.Find("status")!),
                    $"use one of: {string.Join(", ", flow.Statuses)}"
                )
            );
        }

        foreach (var field in Fields.All)
        {
            if (field.Refuses(block.Value(field.Key)) && field.Kinds.Contains(kind))
                odd.Add(
                    Problem.Failed(
                        $"A {kind.Prefix()} has no {field.Key} '{block.Value(field.Key)}'.",
                        At(block.Find(field.Key)!),
                        field.Allowed
                    )
                );
        }

        if (text.StartsWith('\uFEFF'))
        {
            odd.Add(
                Problem.Failed(
                    text.Contains("\r\n", StringComparison.Ordinal)
                        ? "The file begins with a byte order mark and has CRLF line ends; both are kept."
                        : "The file begins with a byte order mark; it is kept.",
                    new SourceLocation(path, 1),
                    "save it as UTF-8 without a byte order mark, should other tools stumble over it"
                )
            );
        }

        return odd;

        SourceLocation At(FrontMatterEntry entry) => new(path, entry.Line, entry.Key);
    }

    private static string FirstValue(FrontMatterBlock block, string key, string older) =>
        block.Value(key) is { Length: > 0 } value ? value : block.Value(older);

    // All three markers in their order: a line alone may be a title, or an example of what this is about.
    private static int? ConflictLine(string text)
    {
        var start = LineBeginning(text, "<<<<<<< ", 0);
        var middle = start < 0 ? -1 : LineBeginning(text, "=======", start);
        return middle >= 0 && LineBeginning(text, ">>>>>>> ", middle) >= 0 ? TextLine.NumberAt(text, start) : null;
    }

    private static int LineBeginning(string text, string marker, int from)
    {
        var at = text.IndexOf(marker, from, StringComparison.Ordinal);
        while (at > 0 && text[at - 1] is not ('\n' or '\r' or '\uFEFF'))
            at = text.IndexOf(marker, at + 1, StringComparison.Ordinal);
        return at;
    }
}
