using Otk.Model.Documents;

namespace Otk.Engine.Importing;

/// <summary>A piece of work that another tool tracks, as a plan and its SPEC have it.</summary>
/// <param name="Source">What names it for good: the tool, and the tool's own name for it. Nothing is imported
/// twice.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stage">How far it is.</param>
/// <remarks>
/// All texts are Markdown. A SPEC is made where the tool has one, and where work has begun or is done; else the plan
/// keeps all, and orchestrating makes the SPEC of it.
/// </remarks>
internal sealed record ImportedWork(string Source, string Title, ImportStage Stage)
{
    /// <summary>What the tool calls its status.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whose it is; empty for the owner of new documents.</summary>
    public string Owner { get; init; } = "";

    /// <summary>high, medium, low, or empty.</summary>
    public string Priority { get; init; } = "";

    /// <summary>Its labels, as written.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The sources of what must be done before.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What it is to come to.</summary>
    public string Goal { get; init; } = "";

    /// <summary>How it is to be built.</summary>
    public string Design { get; init; } = "";

    /// <summary>What is to be done, with ticks.</summary>
    public string Steps { get; init; } = "";

    /// <summary>What must be true at the end, with ticks.</summary>
    public string Criteria { get; init; } = "";

    /// <summary>What else it says, by heading.</summary>
    public IReadOnlyList<(string Heading, string Text)> Rest { get; init; } = [];

    /// <summary>True where the tool itself has something like a SPEC for it.</summary>
    public bool IsSpecified { get; init; }

    /// <summary>The same as documents can have it: what cannot be a title, a priority or a tag stands in the text.</summary>
    /// <param name="tool">The tool, as its list of what has no place of its own names it.</param>
    public ImportedWork Fitted(string tool)
    {
        var title = SourceJson.OneLine(Title);
        var isLong = title.EnumerateRunes().Count() > Model.Documents.Title.MaxLength;
        var hasPriority = Fields.Priority.Values.Contains(Priority.ToLowerInvariant());
        var tags = Tags.Select(t => t.Replace(' ', '-')).Where(TagText.IsOne).ToList();
        var others = Others(
            tool,
            [
                ("priority", hasPriority ? "" : Priority),
                ("labels", string.Join(", ", Tags.Where(t => !TagText.IsOne(t.Replace(' ', '-'))))),
            ]
        );
        return this with
        {
            Title = isLong
                ? string.Concat(title.EnumerateRunes().Take(Model.Documents.Title.MaxLength - 1)) + "…"
                : title,
            Goal = isLong ? $"{title}\n\n{Goal}".Trim() : Goal,
            Priority = hasPriority ? Priority.ToLowerInvariant() : "",
            Tags = tags,
            Rest = Joined([.. Rest, others]),
        };
    }

    // What stands under one heading stands there together.
    private static List<(string Heading, string Text)> Joined(IReadOnlyList<(string Heading, string Text)> rest) =>
        [
            .. rest.Where(r => r.Text.Trim().Length > 0)
                .GroupBy(r => r.Heading)
                .Select(g => (g.Key, string.Join('\n', g.Select(r => r.Text)))),
        ];

    /// <summary>The text of a list of what has no place of its own: "milestone: m-1".</summary>
    public static (string Heading, string Text) Others(string tool, IEnumerable<(string Key, string Value)> values) =>
        ($"In {tool}", string.Join('\n', values.Where(v => v.Value.Length > 0).Select(v => $"- {v.Key}: {v.Value}")));
}
