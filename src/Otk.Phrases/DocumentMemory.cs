using System.Globalization;
using Otk.Language.Matching;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>
/// What earlier clauses of a phrase made or named, so that "it" in a later one has something to mean.
/// </summary>
/// <param name="mentions">The documents that the phrase names besides; null where nobody can tell.</param>
internal sealed class DocumentMemory(Mentions? mentions)
{
    // "The first two plans" fill a slot of this name; of more than so many nobody says that.
    private const string First = "first";
    private const int MostFirst = 20;

    private bool _hasEarlier;

    // Named in a clause that asks for nothing, and in none that asks for something.
    private DocumentRef? _onlyNamed;

    // Behind what names or makes a document, in the phrase: a mention counts from there on.
    private int _namedUpTo;

    /// <summary>
    /// The kind of the document that was made or named last; null where none was, or where nothing told its kind.
    /// </summary>
    public DocumentKind? LastKind { get; private set; }

    /// <summary>What is remembered now, to come back to behind a clause that is not carried out.</summary>
    public (bool, DocumentRef?, int, DocumentKind?) Now
    {
        get => (_hasEarlier, _onlyNamed, _namedUpTo, LastKind);
        set => (_hasEarlier, _onlyNamed, _namedUpTo, LastKind) = value;
    }

    /// <summary>A clause made a document.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="end">Where the clause ends.</param>
    public void Made(DocumentKind kind, int end)
    {
        (_hasEarlier, _onlyNamed, _namedUpTo) = (true, null, end);
        LastKind = kind;
    }

    /// <summary>A clause that is not carried out named a document: it is what "it" means, and no intent has
    /// it.</summary>
    public void OnlyNamed(DocumentRef reference)
    {
        if (reference is not DocumentRef.ByPick { Pick: Pick.Previous or Pick.Current })
            _onlyNamed = reference;
    }

    /// <summary>
    /// The document that is meant where none is named: the one that the phrase names last, the previous one where an
    /// intent names or makes that, else the current one.
    /// </summary>
    /// <param name="kind">The kind that is meant; null for any.</param>
    /// <param name="at">Where in the phrase it is meant.</param>
    public DocumentRef Meant(DocumentKind? kind, int at)
    {
        if (
            at > _namedUpTo
            && mentions?.Last(_namedUpTo, at) is { } mention
            && Read(mention, null, at) is var named
            && (kind is null || named.Kind is null || named.Kind == kind)
        )
        {
            (_hasEarlier, _namedUpTo, LastKind) = (true, at, named.Kind ?? kind);
            return named;
        }

        if (_onlyNamed is { } only && (kind is null || only.Kind is null || only.Kind == kind))
        {
            (_onlyNamed, _hasEarlier, LastKind) = (null, true, only.Kind ?? kind);
            return only;
        }

        return _hasEarlier
            ? new DocumentRef.ByPick(kind ?? LastKind, Pick.Previous)
            : new DocumentRef.ByPick(kind, Pick.Current);
    }

    /// <summary>The reference that a capture holds.</summary>
    /// <param name="capture">The capture; its children say how the document is named.</param>
    /// <param name="kind">The kind that the verb or status tells.</param>
    public DocumentRef Reference(Capture capture, DocumentKind? kind)
    {
        var reference = Read(capture, kind, capture.Start);

        // "The spec" names one, and "it" behind it means that one; a pronoun by itself names nothing.
        if (
            reference is DocumentRef.ByPick { Pick: Pick.Previous } or DocumentRef.ByPick { Pick: Pick.Current }
            && capture.Find("kind") is null
        )
            return reference;
        (_hasEarlier, _onlyNamed, _namedUpTo) = (true, null, Math.Max(_namedUpTo, capture.End));
        LastKind = reference.Kind;
        return reference;
    }

    /// <summary>The references that a capture holds: one, or one for each of several IDs or numbers in a row.</summary>
    /// <param name="capture">The capture; its children say how the document is named.</param>
    /// <param name="kind">The kind that the verb or status tells.</param>
    public IReadOnlyList<DocumentRef> References(Capture capture, DocumentKind? kind) =>
        [.. InRow(capture).Select(one => Reference(one, kind))];

    // One for each of several IDs or numbers in a row.
    private static IEnumerable<Capture> InRow(Capture capture) =>
        Row(capture) is not { } row
            ? [capture]
            : Several(row)
                .Select(one =>
                    capture with
                    {
                        Children =
                        [
                            .. capture.Children.Where(c => c != row),
                            row with
                            {
                                Slot = row.Slot == First ? "n" : row.Slot,
                                Value = one,
                                Several = [],
                            },
                        ],
                    }
                );

    // "The first two plans".
    private static IEnumerable<string> Several(Capture row) =>
        row.Slot != First ? row.Several
        : int.TryParse(row.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostFirst
            ? Enumerable.Range(1, count).Select(n => n.ToString(CultureInfo.InvariantCulture))
        : [];

    private static Capture? Row(Capture capture) =>
        capture.Children.FirstOrDefault(c => c.Type is "ids" or "numbers" || c.Slot == First)
        ?? (capture.Type is "ids" or "numbers" && capture.Children.Count == 0 ? capture : null);

    private DocumentRef Read(Capture capture, DocumentKind? verbKind, int at)
    {
        var kind = capture.Find("kind") is { } noun ? DocumentKinds.Parse(noun.Value) : verbKind;
        if (Part(capture, "id", "id", "ids") is { } id)
            return Named(id);
        if (capture.Find("linked") is { } linked)
            return new DocumentRef.ById(kind, linked.Value);
        if (capture.Find("all") is not null || capture.Find("kind") is { Type: "plural" })
            return new DocumentRef.All(kind, capture.Find("status")?.Value, Genitive(OwnerOf(capture)))
            {
                Text = capture.Find("text")?.Value,
                State = capture.Find("state")?.Value,
                Priority = capture.Find("priority")?.Value,
                Tag = capture.Find("tag")?.Value.TrimStart('#'),
                Except = [.. capture.Children.Where(c => c.Slot == "except").SelectMany(c => Exceptions(c, kind))],
            };
        if (Part(capture, "name", "name", "quoted_name", "quoted", "text") is { } name)
        {
            // `SPEC-auth` in quotes is still an ID, and a path a path.
            return name.Type == "quoted_name" && ReferenceText.Read(name.Value, null) is DocumentRef.ById quoted
                ? quoted
                : new DocumentRef.ByTitle(kind, name.Value);
        }

        if (Part(capture, "n", "number", "ordinal", "numbers") is { } number)
            return int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? new DocumentRef.ByNumber(kind, n)
                : new DocumentRef.ByTitle(kind, number.Text);
        if (capture.Find("pick") is { } pick)
            return new DocumentRef.ByPick(
                kind,
                pick.Value == "oldest" ? Pick.Oldest : Pick.Latest,
                capture.Find("status")?.Value,
                Genitive(OwnerOf(capture))
            );
        return Meant(kind, at);
    }

    // "Every plan of Dana's".
    private static string? Genitive(string? owner) =>
        owner?.EndsWith("'s", StringComparison.Ordinal) == true ? owner[..^2] : owner;

    /// <summary>A document that "all …" does not mean.</summary>
    public DocumentRef Except(Capture capture, DocumentKind? kind) => Read(capture, kind, capture.Start);

    /// <summary>The documents that "all …" does not mean: one, or one for each of several numbers in a row.</summary>
    public IEnumerable<DocumentRef> Exceptions(Capture capture, DocumentKind? kind) =>
        InRow(capture).Select(one => Except(one, kind));

    /// <summary>The owner that a capture or a clause names: without its article, and whoever asks as "@me".</summary>
    public static string? OwnerOf(Capture capture) => capture.Find("owner") is { } owner ? OwnerName(owner) : null;

    /// <summary>The same of the owner's own capture.</summary>
    public static string OwnerName(Capture owner) =>
        owner.Value.ToLowerInvariant() is "me" or "myself" or "mine" ? Unsaid.Me : WithoutArticle(owner.Value);

    /// <summary>A name without the article that leads it.</summary>
    public static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    // {name:spec} is a slot with nothing inside it: then its type tells what <spec:spec> tells by the slots inside.
    private static Capture? Part(Capture capture, string slot, params ReadOnlySpan<string> types) =>
        capture.Find(slot) ?? (capture.Children.Count == 0 && types.Contains(capture.Type) ? capture : null);

    // A path names its file.
    private static DocumentRef.ById Named(Capture id) =>
        new(new DocumentId(id.Value).Kind, id.Value) { Path = id.Several is [_, var path] ? path : null };
}
