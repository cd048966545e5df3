using Otk.Language.Text;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>
/// What a phrase that was not understood names all the same: a document, a quoted text, a status, an item, an owner, …;
/// and the intents that could be made of just that.
/// </summary>
/// <remarks>The intent <c>_part</c> of the grammar reads such parts, each behind a mark that nobody types.</remarks>
internal sealed class NamedParts
{
    // A long text names many documents, and is about none of them.
    private const int LongestAbout = 300;
    private const int MostTokens = 40;
    private const int LongestPart = 3;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly DocumentRef? _document;
    private readonly List<Token> _others = [];
    private readonly bool _saysIt;
    private readonly int _textStart = int.MaxValue;

    // A noun that names no document: "into a spec".
    private const string Made = "made";

    // A number beside the document may be an item's.
    private const string Number = "number";

    /// <summary>Looks a phrase through.</summary>
    public NamedParts(SmallQuestions questions, Phrase phrase)
    {
        var (mentions, reader, end) = (new Mentions(questions, phrase), new PartReader(questions), phrase.Text.Length);
        if (end > LongestAbout || phrase.Tokens.Count > MostTokens)
            return;
        var (from, to) = (-1, -1);
        for (var named = mentions.NamedBefore(end); named is not null; named = mentions.NamedBefore(named.Value.Start))
        {
            // "A new plan" is none that is there.
            var before = phrase.Tokens.LastOrDefault(t => t.End <= mentions.Before(named.Value.Start));
            if (reader.IsIndefinite(phrase.Text[before.Start..named.Value.End]))
                continue;
            (_, from, to) = named.Value;
            _document = new DocumentMemory(null).Reference(named.Value.Target, null);
            break;
        }

        _saysIt = _document is null && mentions.HasPronoun;
        if (phrase.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && colon > from)
            (_textStart, _values["text"]) = (colon, phrase.Text[(colon + 2)..].Trim());
        _others = [.. phrase.Tokens.Where(t => (t.End <= from || t.Start >= to) && t.Start < _textStart)];
        if (_others.Find(t => t.Kind == TokenKind.Quoted) is { Kind: TokenKind.Quoted } quoted)
            _values["title"] = phrase.Text[(quoted.Start + 1)..(quoted.End - 1)];
        for (var at = 0; at < _others.Count; at++)
            at += Part(reader, phrase, at);
    }

    /// <summary>The document that it is about; null where it names none.</summary>
    public DocumentRef? Document => _document;

    /// <summary>The words beside that, up to a text which a colon parts from the rest.</summary>
    public IReadOnlyList<Token> Others => _others;

    /// <summary>
    /// The intent of a kind that says what is named, null where there is none; and how well that fits it: what it needs
    /// counts one, what it can say a half, what it cannot, or needs a document for, one less.
    /// </summary>
    public (Intent? Intent, double Fit) As(IntentKind kind)
    {
        if (kind.Unsaid is Intent.List && Document is DocumentRef.All all)
            return (
                new Intent.List(all.Kind, all.Status, all.Owner, all.Text, all.State)
                {
                    Priority = all.Priority,
                    Tag = all.Tag,
                },
                0.5 - _values.Keys.Count(k => k != Made)
            );
        if (kind.Name == "show" && Document is DocumentRef.All)
            return (null, 0);

        var (intent, isAbout, used, fit) = (kind.Unsaid, _document is null, new HashSet<string>(), 0.0);
        foreach (var member in kind.Members)
        {
            if (member is IntentMember.Reference about && !isAbout && about == kind.Target)
            {
                if (about.Kind is not null && _document!.Kind is not null && about.Kind != _document.Kind)
                    return (null, 0);
                (intent, isAbout) = (about.With(intent, _document!), true);
            }
            else if (
                Value(member) is { } value
                && MemberText.With(intent, member, value.Text).TryGet(out var with, out _)
            )
            {
                intent = with;
                fit +=
                    !used.Add(value.Part) ? 0
                    : member.IsRequired ? 1
                    : 0.5;
            }
            else if (member.IsRequired)
            {
                return (null, 0);
            }
        }

        if (
            _values.TryGetValue(Made, out var made)
            && DocumentKinds.Parse(made) == kind.Makes
            && kind.Makes is not null
        )
            fit++;
        var isMissing = _document is null && !_saysIt && kind.Target is { Option: null };

        // "Step 3 is done": the status is the step's.
        var unused = _values.Keys.Count(k =>
            k is not (Made or Number) && !used.Contains(k) && !(k == "status" && used.Overlaps(["item", Number]))
        );
        return (intent, fit - unused - (isAbout && !isMissing ? 0 : 1));
    }

    // A name, and no word that begins a sentence or is drawn together: "coffee's in hand".
    private static bool IsName(Token token, int at, string text) =>
        char.IsUpper(text[0])
        && (at > 0 || text.Contains('\''))
        && token.Folded is not ("i" or "i'm" or "i've" or "i'd" or "i'll")
        && DocumentId.Parse(text) is null;

    private (string Part, string Text)? Value(IntentMember member) =>
        member
            is IntentMember.Reference
                or IntentMember.References
                or IntentMember.Texts
                or IntentMember.Flag
                or IntentMember.Number
            ? null
        : _values.TryGetValue(member.Name, out var value) ? (member.Name, value)
        : member is IntentMember.Text { IsRequired: true, Check: not TextCheck.Owner, Values.Count: 0 }
        && _values.TryGetValue("title", out value)
            ? ("title", value)
        : member is IntentMember.Text { IsRequired: true, Name: "title" } && _values.TryGetValue("text", out value)
            ? ("text", value)
        : member.Name == "item" && _values.TryGetValue(Number, out value) ? (Number, value)
        : null;

    // The number of tokens behind the first that the part at a place has.
    private int Part(PartReader reader, Phrase phrase, int at)
    {
        for (var count = Math.Min(LongestPart, _others.Count - at); count > 0; count--)
        {
            var text = phrase.Text[_others[at].Start.._others[at + count - 1].End];
            if (
                reader.Part(text) is { } part
                && (part.Slot != "owner" || part.Type == "mention" || IsName(_others[at], at, text))
            )
            {
                _values.TryAdd(part.Slot, part.Slot == "owner" ? DocumentMemory.OwnerName(part) : part.Value);
                return count - 1;
            }
        }

        return 0;
    }
}
