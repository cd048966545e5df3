using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>The checked values of a document that is to be made.</summary>
internal sealed record Draft(DocumentKind Kind, string Title, string Owner, string Status, IReadOnlyDictionary<string, string> Links)
{
    /// <summary>Checks title and owner; an owner that is not given comes from the cascade.</summary>
    public static Result<Draft> Check(
        EngineContext context, DocumentKind kind, string title, string? owner, string status, params (string Key, string Value)[] links)
    {
        if (!Model.Documents.Title.Check(title, "title").TryGet(out var goodTitle, out var problem))
            return problem;
        var source = owner is null ? context.Owners.Current() : Model.Documents.Title.Check(owner, "owner");
        return source.TryGet(out var goodOwner, out problem)
            ? new Draft(kind, goodTitle, goodOwner, status, links.ToDictionary(l => l.Key, l => l.Value))
            : problem;
    }
}
