using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>The checked values of a document that is to be made.</summary>
internal sealed record Draft(
    DocumentKind Kind,
    string Title,
    string Owner,
    string Status,
    IReadOnlyDictionary<string, string> Links
)
{
    /// <summary>Checks title and owner; an owner that is not given comes from the cascade.</summary>
    public static Result<Draft> Check(
        EngineContext context,
        DocumentKind kind,
        string title,
        string? owner,
        string status,
        params (string Key, string Value)[] links
    ) =>
        Model
            .Documents.Title.Check(title, "title")
            .Then(goodTitle =>
                (owner is null ? context.Owners.Current() : Model.Documents.Title.Check(owner, "owner")).Select(
                    goodOwner => new Draft(
                        kind,
                        goodTitle,
                        goodOwner,
                        status,
                        Said(links, owner is null ? null : goodOwner)
                    )
                )
            );

    /// <summary>The same with other values of front matter.</summary>
    public Draft With(IReadOnlyDictionary<string, string> links) => this with { Links = links };

    /// <summary>The same with what is said of it besides.</summary>
    public Draft With(string? priority, string? due, IReadOnlyList<string> tags)
    {
        var told = new Dictionary<string, string>(Links);
        foreach (
            var (field, value) in new[]
            {
                (Fields.Priority, priority),
                (Fields.Due, due),
                (Fields.Tags, string.Join(", ", tags)),
            }
        )
        {
            if (value is { Length: > 0 })
                told[field.Key] = value;
        }

        return With(told);
    }

    // What was asked for stands in the document, also where a template has a value of its own.
    private static Dictionary<string, string> Said((string Key, string Value)[] links, string? owner)
    {
        var keys = links.Where(l => l.Key != "status" || l.Value.Length > 0).ToDictionary(l => l.Key, l => l.Value);
        if (owner is not null)
            keys["owner"] = owner;
        return keys;
    }
}
