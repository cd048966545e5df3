using Otk.Language.Matching;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Language.Understanding;

/// <summary>
/// What earlier clauses of a phrase made or named, so that "it" in a later one has something to mean.
/// </summary>
internal sealed class DocumentMemory
{
    private bool _hasEarlier;

    /// <summary>
    /// The kind of the document that was made or named last; null where none was, or where nothing told its kind.
    /// </summary>
    public DocumentKind? LastKind { get; private set; }

    /// <summary>A clause made a document.</summary>
    public void Made(DocumentKind kind)
    {
        _hasEarlier = true;
        LastKind = kind;
    }

    /// <summary>The document that is meant where none is named: the previous one, else the current one.</summary>
    public DocumentRef Meant(DocumentKind? kind) =>
        _hasEarlier
            ? new DocumentRef.ByPick(kind ?? LastKind, Pick.Previous)
            : new DocumentRef.ByPick(kind, Pick.Current);

    /// <summary>The reference that a capture holds.</summary>
    /// <param name="capture">The capture; its children say how the document is named.</param>
    /// <param name="kind">The kind that the verb or status tells.</param>
    public DocumentRef Reference(Capture capture, DocumentKind? kind)
    {
        var reference = Read(capture, kind);

        // "The spec" names one, and "it" behind it means that one; a pronoun by itself names nothing.
        if (
            reference is DocumentRef.ByPick { Pick: Pick.Previous } or DocumentRef.ByPick { Pick: Pick.Current }
            && capture.Find("kind") is null
        )
            return reference;
        _hasEarlier = true;
        LastKind = reference.Kind;
        return reference;
    }

    private DocumentRef Read(Capture capture, DocumentKind? verbKind)
    {
        var kind = capture.Find("kind") is { } noun ? DocumentKinds.Parse(noun.Value) : verbKind;
        if (Part(capture, "id", ArcKind.Id) is { } id)
            return new DocumentRef.ById(new DocumentId(id.Value).Kind, id.Value);
        if (capture.Find("all") is not null)
            return new DocumentRef.All(kind, capture.Find("status")?.Value, capture.Find("owner")?.Value);
        if (
            Part(
                capture,
                "name",
                ArcKind.NameWord,
                ArcKind.QuotedName,
                ArcKind.Quoted,
                ArcKind.FirstOfText,
                ArcKind.MoreOfText
            ) is
            { } name
        )
        {
            // `SPEC-auth` in quotes is still an ID.
            return name.Type == ArcKind.QuotedName && DocumentId.Parse(name.Value) is { } quotedId
                ? new DocumentRef.ById(quotedId.Kind, quotedId.Text)
                : new DocumentRef.ByTitle(kind, name.Value);
        }

        if (Part(capture, "n", ArcKind.Number, ArcKind.Ordinal) is { } number)
            return new DocumentRef.ByNumber(
                kind,
                int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)
            );
        if (capture.Find("pick") is { } pick)
            return new DocumentRef.ByPick(kind, pick.Value == "oldest" ? Pick.Oldest : Pick.Latest);
        return Meant(kind);
    }

    // {name:spec} is a slot with nothing inside it: then its type tells what <spec:spec> tells by the slots inside.
    private static Capture? Part(Capture capture, string slot, params ReadOnlySpan<ArcKind> types) =>
        capture.Find(slot)
        ?? (capture.Children.Count == 0 && Array.IndexOf(types.ToArray(), capture.Type) >= 0 ? capture : null);
}
