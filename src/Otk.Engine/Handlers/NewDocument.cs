using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Ids;
using Otk.Workspace.Templates;

namespace Otk.Engine.Handlers;

/// <summary>A document that is about to be made: its ID, its path and its text.</summary>
internal sealed record NewDocument(DocumentKind Kind, string Id, string Path, string Text)
{
    private static readonly Dictionary<string, string> _none = [];

    /// <summary>Checks title and owner, takes the next stamp and renders the template. Nothing is written.</summary>
    public static Result<NewDocument> Make(
        EngineContext context,
        WorkspaceLock held,
        Draft draft,
        IReadOnlyDictionary<string, string>? sections = null
    )
    {
        var stamp = held.NextStamp(context.Now);
        var id = $"{draft.Kind.Prefix()}-{stamp}-{Slug.Of(draft.Title, draft.Kind.Word())}";
        return Render(context, draft, id, sections);
    }

    /// <summary>The same with an ID of otk 1.x: the next free number under a prefix.</summary>
    public static Result<NewDocument> MakeNumbered(EngineContext context, Draft draft, string prefix)
    {
        var last = context
            .Store.Files(draft.Kind)
            .Concat(context.ArchiveStore.Files(draft.Kind))
            .Select(f => DocumentId.Parse(System.IO.Path.GetFileNameWithoutExtension(f)))
            .Where(i => i is not null && i.Text[0] == prefix[0] && !i.IsDated)
            .Select(i => int.TryParse(i!.Slug.Split('-')[0], out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return Render(context, draft, $"{prefix}-{last + 1:0000}", null);
    }

    /// <summary>The document as it will be read back.</summary>
    public Result<Document> ReadBack(EngineContext context) => context.Store.Read(Kind, Path);

    /// <summary>The same with a value of front matter.</summary>
    public Result<NewDocument> With(Field field, string value) =>
        FrontMatterBlock
            .Read(Text, Path)
            .Then(block => block.With(field.Key, value, Path))
            .Select(text => this with { Text = text });

    private static Result<NewDocument> Render(
        EngineContext context,
        Draft draft,
        string id,
        IReadOnlyDictionary<string, string>? sections
    ) =>
        DocumentTemplate
            .Find(context.Folder, draft.Kind)
            .Then(template =>
                template.Render(
                    draft.Kind,
                    new TemplateValues(id, draft.Title, draft.Owner, Timestamp.Write(context.Now), draft.Status),
                    draft.Links,
                    sections ?? _none
                )
            )
            .Select(text => new NewDocument(
                draft.Kind,
                id,
                System.IO.Path.Combine(context.Folder.FolderOf(draft.Kind), id + ".md"),
                text
            ));
}
