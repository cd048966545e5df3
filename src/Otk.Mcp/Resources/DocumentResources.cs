using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Otk.Engine.Outcomes;
using Otk.Mcp.Tools;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Mcp.Resources;

/// <summary>Documents as resources: listed newest first, read as Markdown, completed by their IDs.</summary>
internal static class DocumentResources
{
    private const int PageSize = 50;
    private const int MostCompleted = 100;
    private const int MostRead = 200_000;
    private const string Markdown = "text/markdown";

    /// <summary>The forms of names that there are.</summary>
    public static ListResourceTemplatesResult Templates() =>
        new()
        {
            ResourceTemplates =
            [
                .. DocumentUri.Kinds.Select(k => new ResourceTemplate
                {
                    Name = k.Word(),
                    Title = k switch
                    {
                        DocumentKind.Report => "Scout report",
                        DocumentKind.Log => "Execution log",
                        _ => k.Prefix(),
                    },
                    UriTemplate = $"otk://{k.Word()}/{{id}}",
                    Description = $"A {k.Word()} by its ID, as much of it as is unique, or words of its title.",
                    MimeType = Markdown,
                }),
            ],
        };

    /// <summary>A page of the documents, plans first, each kind newest first. No file is read.</summary>
    public static ListResourcesResult List(Place place, string? cursor)
    {
        var from = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        var store = place.Reading().Context.Store;
        var page = DocumentUri
            .Kinds.SelectMany(k => store.Files(k).Reverse().Select(f => (Kind: k, Path: f)))
            .Skip(from)
            .Take(PageSize + 1)
            .ToList();
        return new ListResourcesResult
        {
            Resources =
            [
                .. page.Take(PageSize)
                    .Select(f => new Resource
                    {
                        Name = Path.GetFileNameWithoutExtension(f.Path),
                        Uri = DocumentUri.Of(f.Kind, f.Path),
                        MimeType = Markdown,
                    }),
            ],
            NextCursor = page.Count > PageSize ? (from + PageSize).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>The text of a document, as much of it as one may want in a context.</summary>
    public static ReadResourceResult Read(Place place, string uri)
    {
        var document = Find(place, uri);
        var text = document.Text.TrimStart('\uFEFF');
        if (text.Length > MostRead)
            text = QuotedText.Cut(text, MostRead) + Rest(text.Length, document.DisplayPath);
        return new ReadResourceResult
        {
            Contents =
            [
                new TextResourceContents
                {
                    Uri = uri,
                    MimeType = Markdown,
                    Text = text,
                },
            ],
        };
    }

    /// <summary>The document that a name means now.</summary>
    public static Document Find(Place place, string uri)
    {
        if (DocumentUri.Read(uri) is not var (kind, reference))
            throw new McpProtocolException(
                $"'{uri}' is no document: use otk://plan/…, otk://spec/…, otk://report/… or otk://log/….",
                McpErrorCode.InvalidParams
            );
        var work = place.Reading();
        var target =
            kind is DocumentKind.Report or DocumentKind.Log && reference is not ("latest" or "oldest")
                ? new DocumentRef.ById(kind, reference)
                : ReferenceText.Read(reference, kind);
        if (!work.Run(new Intent.Show(target)).TryGet(out var outcome, out var problem))
            throw new McpProtocolException(Words(problem), McpErrorCode.ResourceNotFound);
        return ((Outcome.Shown)outcome).Document;
    }

    /// <summary>IDs that go on from what was typed, newest first; of a prompt's <c>ref</c>, those of specs.</summary>
    public static CompleteResult Complete(Place place, CompleteRequestParams request)
    {
        var kind = request.Ref switch
        {
            ResourceTemplateReference r => DocumentUri
                .Kinds.Where(k => r.Uri?.StartsWith($"otk://{k.Word()}/", StringComparison.Ordinal) == true)
                .Select(k => (DocumentKind?)k)
                .FirstOrDefault(),
            PromptReference when request.Argument.Name == "ref" => DocumentKind.Spec,
            _ => null,
        };
        if (kind is not { } one)
            return new CompleteResult { Completion = new Completion { Values = [] } };
        var ids = place
            .Reading()
            .Context.Store.Files(one)
            .Reverse()
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => n.Contains(request.Argument.Value, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return new CompleteResult
        {
            Completion = new Completion
            {
                Values = [.. ids.Take(MostCompleted)],
                Total = ids.Count,
                HasMore = ids.Count > MostCompleted,
            },
        };
    }

    private static string Rest(int length, string path) =>
        $"\n\n[otk: cut here, at {MostRead} of {length} characters; the whole is in {path}]\n";

    private static string Words(Problem problem) =>
        problem.Mend.Count == 0 ? problem.Message : $"{problem.Message} mend: {problem.Mend[0]}";
}
