using Otk.Language.Matching;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>Which documents and owners a clause means.</summary>
internal sealed partial class IntentBinder
{
    // "High priority" is the longest of such.
    private const int LongestNoName = 40;

    private IReadOnlyList<DocumentRef> Targets(Clause clause, DocumentKind? kind, bool optional = false)
    {
        var captures = clause.Captures.Where(c => c.Slot is "target" or "spec" or "plan").ToList();
        if (clause.Find("kind") is { } noun)
            kind = DocumentKinds.Parse(noun.Value);

        // "Log SPEC-a: done" gives no log a status.
        _unfit |= captures.Exists(c =>
            c.Find("id") is { } id
            && c.Find("kind") is { Value: "log" or "report" }
            && new DocumentId(id.Value).Kind is DocumentKind.Plan or DocumentKind.Spec
        );
        if (captures.Count > 0)
        {
            IReadOnlyList<DocumentRef> named =
            [
                .. OfOneKind([.. captures.SelectMany(c => References(c, kind))]).Select(r => Without(r, clause)),
            ];
            if (_isAwaiting || (_leftOut.Count > 0 && captures.Exists(c => c.Find("pronoun") is null)))
                Share(named);
            if (_elided is { } elided && _isJoined && captures.Exists(c => c.Find("pronoun") is null))
                Share(named, elided);
            return named;
        }

        if (Topic(kind) is { } topic)
            return [topic];
        if (optional)
            return [];
        var meant = _memory.Meant(kind, clause.Start);
        _meansCurrent |= meant is DocumentRef.ByPick { Pick: Pick.Current };

        // "Show the board and archive": what goes on has something to go on with, or something to come.
        _unfit |= clause.MustFollow && meant is DocumentRef.ByPick { Pick: Pick.Current };
        _unfit |= _hasNoun && meant is DocumentRef.ByPick { Pick: Pick.Current };
        if (meant is DocumentRef.ByPick { Pick: Pick.Current } && _mentions?.BeginsWithPronoun(clause.Start) != true)
        {
            _isAwaiting |= clause.IsElided;
            if (!_isBehindNegation)
                _leftOut.Add(_intents.Count);
        }
        else if (clause.IsElided)
        {
            _elided = (_intents.Count, _isJoined);
        }

        return [meant];
    }

    // "The latest plan and the oldest one", "plan 2 and the third": of the kind that the one before it is of.
    private static IEnumerable<DocumentRef> OfOneKind(IReadOnlyList<DocumentRef> row)
    {
        var told = row.FirstOrDefault(r => r.Kind is not null)?.Kind;
        foreach (var reference in row)
        {
            yield return reference switch
            {
                DocumentRef.ByPick { Kind: null, Pick: Pick.Latest or Pick.Oldest } pick => pick with { Kind = told },
                DocumentRef.ByNumber { Kind: null } number => number with { Kind = told },
                _ => reference,
            };
            told = reference.Kind ?? told;
        }
    }

    // "Claim and execute SPEC-a": both verbs are for the document; what ends a sentence parts them.
    private void Share(IReadOnlyList<DocumentRef> named)
    {
        _unfit |= named.Count != 1 || !_leftOut.SequenceEqual(Enumerable.Range(0, _intents.Count)) || !_isOneSentence;
        foreach (var at in _unfit ? [] : _leftOut)
        {
            _unfit |= _intents[at].Target()?.Kind is { } kind && named[0].Kind is { } other && kind != other;
            _intents[at] = _intents[at].WithTarget(named[0]);
        }

        _leftOut.Clear();
        _isAwaiting = false;
    }

    // "Rename PLAN-a to 'X', finish and archive PLAN-b": the verbs beside each other are for the document behind them.
    // "Rename PLAN-a to 'X' and finish and archive PLAN-b": who can tell?
    private void Share(IReadOnlyList<DocumentRef> named, (int At, bool IsJoined) elided)
    {
        _unfit |= elided.IsJoined || named.Count != 1;
        if (!_unfit)
            _intents[elided.At] = _intents[elided.At].WithTarget(named[0]);
    }

    // "The search plan? Archive it": a pronoun means the topic.
    private DocumentRef Reference(Capture capture, DocumentKind? kind)
    {
        if (_topic is not null && capture.Find("pronoun") is not null && Topic(kind) is { } topic)
            return topic;
        var reference = _memory.Reference(capture, kind);
        _meansCurrent |= capture.Find("pronoun") is not null && reference is DocumentRef.ByPick { Pick: Pick.Current };
        return reference;
    }

    // "Move all draft plans to ready, except PLAN-a".
    private DocumentRef Without(DocumentRef target, Clause clause)
    {
        DocumentRef[] except =
        [
            .. clause.Captures.Where(c => c.Slot == "except").SelectMany(c => _memory.Exceptions(c, target.Kind)),
        ];
        if (target is DocumentRef.All all)
        {
            // "Apart from PLAN-a, archive all plans".
            DocumentRef[] spared = [.. _spared];
            _spared.Clear();
            return all with { Except = [.. all.Except, .. except, .. spared] };
        }

        // "PLAN-a, not PLAN-b" leaves out what is not named; "PLAN-a but PLAN-b" nothing.
        _unfit |=
            except.Contains(target)
            || clause.Captures.Any(c => c.Slot == "except" && _mentions?.IsBehindExcept(c.Start) == true);
        return target;
    }

    private IReadOnlyList<DocumentRef> References(Capture capture, DocumentKind? kind)
    {
        if (capture.Find("pronoun") is not { } pronoun)
            return _memory.References(capture, kind);

        // "What's next? Start it": what is found is not known yet.
        _unfit |= _intents.Take(_lastBegan).LastOrDefault() is Intent.Next;

        // "PLAN-a and PLAN-b are stale. Archive it": which?
        _unfit |= pronoun.Value == "it" && _lastBegan == 0 && _mentions?.SeveralBefore(pronoun.Start) is not null;
        return pronoun.Value is "them" or "both" && !(_lastBegan == 0 && _mentions?.GoesOn == true)
            ? Several(kind, pronoun)
            : [Reference(capture, kind)];
    }

    // "Show plans 2 and 3, then archive them": those of the clause before, and of none where that names no several.
    // "PLAN-a and PLAN-b are stale. Archive both."
    private IReadOnlyList<DocumentRef> Several(DocumentKind? kind, Capture pronoun)
    {
        var before = _intents.Skip(_beganBefore).Take(_lastBegan - _beganBefore).ToList();
        IReadOnlyList<DocumentRef> named =
            before is [Intent.List { Since: null, Until: null, Limit: null } list]
            && list.Kind is not null
            && list.State != ListState.Archived
                ?
                [
                    new DocumentRef.All(list.Kind, list.Status, list.Owner)
                    {
                        Text = list.Text,
                        State = list.State,
                        Priority = list.Priority,
                        Tag = list.Tag,
                    },
                ]
            : before.Count > 0 ? [.. before.Select(i => i.Target()).OfType<DocumentRef>()]
            : _mentions?.SeveralBefore(pronoun.Start) is { } row ? Targets(row, kind)
            : [];
        _unfit |=
            named.Count == 0
            || (named is [not DocumentRef.All])
            || (pronoun.Value == "both" && named.Count != 2)
            || named.Any(n => n is DocumentRef.ByPick || (kind is not null && n.Kind is not null && n.Kind != kind));
        return named;
    }

    private DocumentRef? Topic(DocumentKind? kind)
    {
        if (_topic is not { } topic)
            return null;
        _topic = null;
        return _memory.Reference(topic, kind);
    }

    private string? Owner(Clause clause)
    {
        if (clause.Find("owner") is not { } owner)
            return clause.Value("owner");
        _unfit |= owner.Value.Equals("the", StringComparison.OrdinalIgnoreCase);
        return DocumentMemory.OwnerName(owner);
    }

    private bool HasNoName(Capture capture) => capture.Children.Any(c => IsNoName(c) || HasNoName(c));

    // "The next plan".
    private bool IsNoName(Capture part) =>
        part.Slot == "name"
        && part.Text.Length <= LongestNoName
        && (
            _mentions?.IsNoReference(part.Text) == true
            || (part.Type == "bare_name" && _mentions?.IsNumber(part.Text.Split(' ')[0]) == true)
        );
}
