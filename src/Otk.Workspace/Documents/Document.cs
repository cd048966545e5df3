using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Markdown;

namespace Otk.Workspace.Documents;

/// <summary>A document as it stands on disk.</summary>
/// <remarks>
/// Plans, specs and tasks have front matter; reports and logs may have none: their ID, SPEC and time come from the
/// file's name.
/// </remarks>
public sealed record Document
{
    private IReadOnlyList<MarkdownSection>? _outline;
    private DateTime? _modified;

    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its ID as written.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>Absolute path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>The path as a user types it: relative to the workspace, with <c>/</c>.</summary>
    public required string DisplayPath { get; init; }

    /// <summary>The title; empty for reports and logs without one.</summary>
    public required string Title { get; init; }

    /// <summary>The status as written; empty for reports and logs.</summary>
    public string Status { get; init; } = "";

    /// <summary>The owner as written; may be empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The time of creation as written; may be empty.</summary>
    public string Created { get; init; } = "";

    /// <summary>
    /// The ID of the PLAN that a SPEC is for, or of the SPEC that a report, log or PLAN belongs to; may be empty.
    /// </summary>
    public string Link { get; init; } = "";

    /// <summary>When the file was last written (UTC).</summary>
    /// <remarks>Looked up when it is first asked for: lists of thousands do not ask.</remarks>
    public DateTime Modified
    {
        get => _modified ??= File.GetLastWriteTimeUtc(Path);
        init => _modified = value;
    }

    /// <summary>The whole text, byte order mark included.</summary>
    public required string Text { get; init; }

    /// <summary>The front matter; null for reports and logs that have none.</summary>
    public FrontMatterBlock? FrontMatter { get; init; }

    /// <summary>What is odd about the document without keeping it from being read.</summary>
    public IReadOnlyList<Problem> Oddities { get; init; } = [];

    /// <summary>The sections of the body; read once.</summary>
    public IReadOnlyList<MarkdownSection> Outline => _outline ??= MarkdownOutline.Read(Body);

    /// <summary>The text after the front matter.</summary>
    public string Body => FrontMatter is null ? Text : Text[FrontMatter.BodyStart..];

    /// <summary>Documents are the same where file and text are.</summary>
    public bool Equals(Document? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Text == other.Text);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>The value of a field, as written or as the file's name tells it; empty where it has none, or cannot
    /// have one.</summary>
    public string Value(Field field) =>
        !field.Kinds.Contains(Kind) ? ""
        : field == Fields.Status ? Status
        : field == Fields.Owner ? Owner
        : field == Fields.Title ? Title
        : field == Fields.Created ? Created
        : field == Fields.PlanId || field == Fields.SpecId ? Link
        : FrontMatter?.Value(field.Key) ?? "";

    /// <summary>The place of a key in the file, for messages.</summary>
    public SourceLocation At(string key) =>
        new(DisplayPath, FrontMatter?.Find(key)?.Line, FrontMatter?.Find(key) is null ? null : key);
}
