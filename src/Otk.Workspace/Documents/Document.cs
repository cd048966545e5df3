using System.Diagnostics.CodeAnalysis;
using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Markdown;

namespace Otk.Workspace.Documents;

/// <summary>A document as it stands on disk.</summary>
/// <remarks>
/// Plans, specs and tasks have front matter; reports and logs may have none: their ID, SPEC and time come from the
/// file's name. Of one that the index knows, or that was read together with many others, only the values are kept.
/// </remarks>
public sealed record Document
{
    private readonly DocumentEntry? _entry;
    private readonly DocumentPlace? _place;
    private IReadOnlyList<MarkdownSection>? _outline;
    private long _modified;
    private DocumentId? _id;
    private string? _path;
    private string? _title;
    private string? _status;
    private string? _owner;
    private string? _created;
    private string? _link;
    private string? _text;
    private FrontMatterBlock? _frontMatter;

    /// <summary>A document whose text was read.</summary>
    public Document() { }

    // One of which its entry is known: what is asked for is taken from there, and the text is read.
#pragma warning disable CS8618
    [SetsRequiredMembers]
    internal Document(DocumentKind kind, DocumentEntry entry, DocumentPlace place) =>
        (Kind, _entry, _place) = (kind, entry, place);
#pragma warning restore CS8618

    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its ID as written.</summary>
    public required DocumentId Id
    {
        get => _id ??= new DocumentId(_entry!.Value.Id);
        init => _id = value;
    }

    /// <summary>Absolute path of the file.</summary>
    public required string Path
    {
        get => _path ??= _place!.PathOf(_entry!.Value.Name);
        init => _path = value;
    }

    /// <summary>The path as a user types it: relative to the workspace, with <c>/</c>.</summary>
    public required string DisplayPath
    {
        get => field ?? _place!.Shown(FileName);
        init;
    }

    /// <summary>The title; empty for reports and logs without one.</summary>
    public required string Title
    {
        get => _title ??= _entry!.Value.Title;
        init => _title = value;
    }

    /// <summary>The status as written; empty for reports and logs.</summary>
    public string Status
    {
        get => _status ??= _entry?.Status ?? "";
        init => _status = value;
    }

    /// <summary>The owner as written; may be empty.</summary>
    public string Owner
    {
        get => _owner ??= _entry?.Owner ?? "";
        init => _owner = value;
    }

    /// <summary>The time of creation as written; may be empty.</summary>
    public string Created
    {
        get => _created ??= _entry?.Created ?? "";
        init => _created = value;
    }

    /// <summary>
    /// The ID of the PLAN that a SPEC is for, or of the SPEC that a report, log or PLAN belongs to; may be empty.
    /// </summary>
    public string Link
    {
        get => _link ??= _entry?.Link ?? "";
        init => _link = value;
    }

    /// <summary>When the file was last written (UTC).</summary>
    /// <remarks>Looked up when it is first asked for: lists of thousands do not ask.</remarks>
    public DateTime Modified
    {
        get
        {
            // A number is written at once: threads may share the document.
            if (_modified == 0)
                _modified = (_entry?.Written ?? File.GetLastWriteTimeUtc(Path)).Ticks;
            return new DateTime(_modified, DateTimeKind.Utc);
        }
        init => _modified = value.Ticks;
    }

    /// <summary>The whole text, byte order mark included.</summary>
    /// <remarks>
    /// Where only what the document is known by was read, it is read when it is first asked for. Throws
    /// <see cref="IOException"/> where the file was changed in between.
    /// </remarks>
    public required string Text
    {
        get => _text ??= DocumentText.OfUnchanged(Path, _entry!.Value);
        init => _text = value;
    }

    /// <summary>The front matter; null for reports and logs that have none.</summary>
    public FrontMatterBlock? FrontMatter
    {
        get =>
            _frontMatter ??=
                _entry is { HasFrontMatter: true }
                && FrontMatterBlock.Read(Text, DisplayPath).TryGet(out var read, out _)
                    ? read
                    : null;
        init => _frontMatter = value;
    }

    /// <summary>Why the front matter is no YAML, where otk's own keys were read as they stand; null where it
    /// is.</summary>
    public Problem? NotYaml => _entry is null ? FrontMatter?.NotYaml : null;

    /// <summary>What is odd about the document without keeping it from being read.</summary>
    public IReadOnlyList<Problem> Oddities { get; init; } = [];

    /// <summary>The sections of the body; read once.</summary>
    public IReadOnlyList<MarkdownSection> Outline => _outline ??= MarkdownOutline.Read(Body);

    /// <summary>The text after the front matter.</summary>
    public string Body => FrontMatter is null ? Text : Text[FrontMatter.BodyStart..];

    /// <summary>How many boxes of the body are ticked, of how many.</summary>
    public (int Done, int Total) Boxes => _entry?.Boxes ?? BoxesOf(Outline);

    /// <summary>True where lines end in LF and in CRLF.</summary>
    public bool HasBothLineEnds =>
        _entry is null && Text.AsSpan().Count("\r\n") is > 0 and var both && both < Text.AsSpan().Count('\n');

    /// <summary>A sum of the file's bytes: where two have other sums, they are not the same.</summary>
    public ulong Sum => _entry?.Sum ?? FileFacts.SumOf(Encoding.UTF8.GetBytes(Text));

    /// <summary>The file's name.</summary>
    public string FileName =>
        _path is null ? Encoding.UTF8.GetString(_entry!.Value.Name) : System.IO.Path.GetFileName(_path);

    /// <summary>The file's name, written into a buffer where there is room: for whom a text of its own is too
    /// much.</summary>
    public ReadOnlySpan<char> NameIn(Span<char> buffer) =>
        _path is null && Encoding.UTF8.TryGetChars(_entry!.Value.Name, buffer, out var length)
            ? buffer[..length]
            : FileName;

    /// <summary>What it belongs to, in the same way.</summary>
    public ReadOnlySpan<char> LinkIn(Span<char> buffer) =>
        _link is null && _entry is { } entry && entry.TryWriteLink(buffer, out var length) ? buffer[..length] : Link;

    /// <summary>
    /// False where nothing is odd about the document, and all of its lines end in LF: nobody needs to look.
    /// </summary>
    public bool MayBeOdd => _entry is null;

    internal DocumentEntry? Entry => _entry;

    // The ID, for whom a text of its own would be too much.
    internal ReadOnlySpan<char> IdIn(Span<char> buffer) =>
        _id is null && _entry!.Value.TryWriteId(buffer, out var length) ? buffer[..length] : Id.Text;

    /// <summary>Documents are the same where file and text are.</summary>
    public bool Equals(Document? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Path == other.Path
            && (_entry is { } mine && other._entry is { } its ? mine.Sum == its.Sum : Text == other.Text)
        );

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    /// <summary>The value of a field, as written or as the file's name tells it; empty where it has none, or cannot
    /// have one.</summary>
    public string Value(Field field) =>
        !field.Kinds.Contains(Kind) ? ""
        : ReferenceEquals(field, Fields.Status) ? Status
        : ReferenceEquals(field, Fields.Owner) ? Owner
        : ReferenceEquals(field, Fields.Title) ? Title
        : ReferenceEquals(field, Fields.Created) ? Created
        : ReferenceEquals(field, Fields.Id) ? Id.Text
        : ReferenceEquals(field, Fields.PlanId) || ReferenceEquals(field, Fields.SpecId) ? Link
        : _entry?.Other(field) ?? FrontMatter?.Value(field.Key) ?? "";

    /// <summary>The values of a field that is a list; none where it has none.</summary>
    public IReadOnlyList<string> Values(Field field) =>
        Value(field).Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The place of a key in the file, for messages.</summary>
    public SourceLocation At(string key) =>
        new(DisplayPath, FrontMatter?.Find(key)?.Line, FrontMatter?.Find(key) is null ? null : key);

    private static (int Done, int Total) BoxesOf(IReadOnlyList<MarkdownSection> outline)
    {
        var boxes = outline.SelectMany(s => s.Items).Where(i => i.Done is not null).ToList();
        return (boxes.Count(i => i.Done == true), boxes.Count);
    }
}
