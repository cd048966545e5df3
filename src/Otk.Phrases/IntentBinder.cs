using System.Globalization;
using Otk.Language.Matching;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>Makes typed intents of the clauses of a reading.</summary>
/// <remarks>
/// Clauses whose intent begins with an underscore act on the phrase and not on documents: <c>_aside</c>, <c>_remark</c>
/// and <c>_polite</c> are passed over, <c>_off</c> is a clause that a negation turns off, <c>_takeback</c> takes back
/// what changes anything, <c>_need</c> what puts away, <c>_regret</c> all that takes nothing back itself, and
/// <c>_refuse</c> (a hedge, a question, a report of the past, another's words) makes the whole phrase one that is not
/// understood. <c>_wish</c> and <c>_want</c> are passed over unless they name a document, <c>_spared</c> is left out by
/// what follows, and <c>_reason</c> is that of what was put away.
/// </remarks>
internal sealed partial class IntentBinder
{
    private readonly List<Intent> _intents = [];
    private readonly DocumentMemory _memory;
    private readonly List<DocumentRef> _spared = [];
    private bool _refused;
    private bool _isTakenBack;
    private bool _isHedged;
    private bool _isRegretted;
    private bool _isNeeded;

    // "Can I …?" of what changes a document that is there is a question.
    private bool _asksLeave;

    // Which intents have no object yet: that of the command behind them, or what is touched last.
    private readonly List<int> _leftOut = [];

    // One of them means nothing without such a command.
    private bool _isAwaiting;
    private bool _isOneSentence;

    // True where one word, "and", stands between the command and the one before it.
    private bool _isJoined;

    // The command before that is without an object, and whether it is joined to the one before that.
    private (int At, bool IsJoined)? _elided;

    // Where the list is that the command before asks for with no verb.
    private int? _named;

    // Where the command before ends.
    private int _lastEnd = -1;
    private bool _isOff;
    private bool _isBehindNegation;
    private bool _wasNegated;
    private bool _isBehindAgain;

    // A remark speaks of a plan or a spec: "stick a plan in for that and flag it ready" means none that is there.
    private bool _hasNoun;

    // "It" where nothing was named before.
    private bool _meansCurrent;

    // A document is named beside the commands.
    private bool _namesBeside;
    private bool _unfit;
    private int _lastBegan;
    private int _beganBefore;
    private Capture? _topic;

    // "On " and "for ".
    private const int ShortWord = 4;
    private readonly Mentions? _mentions;

    private IntentBinder(Mentions? mentions) => (_mentions, _memory) = (mentions, new DocumentMemory(mentions));

    /// <summary>
    /// The intents in order; none where the phrase is not to be acted on; null where the clauses do not fit together.
    /// </summary>
    /// <param name="clauses">The clauses of a reading.</param>
    /// <param name="ofLast">How many of the intents, at the end, are the last clause's.</param>
    /// <param name="mentions">The documents that the phrase names besides; null where nobody can tell.</param>
    public static IReadOnlyList<Intent>? Bind(IReadOnlyList<Clause> clauses, out int ofLast, Mentions? mentions = null)
    {
        var binder = new IntentBinder(mentions);
        foreach (var clause in clauses)
        {
            if (clause.IsCorrection)
                binder.Correct(clause);
            else
                binder.Add(clause);
        }

        // "Standup", and what was said there.
        if (
            binder._intents.Count > 1
            && clauses[0].IsLone
            && binder._intents[0] is Intent.Recap
            && mentions?.EndsLine(clauses[0].End) == true
        )
            binder._intents.RemoveAt(0);

        // Nothing can be added to a clause that is turned off.
        ofLast = binder._isBehindNegation ? 0 : Math.Max(1, binder._intents.Count - binder._lastBegan);
        if (binder._unfit || binder._isAwaiting)
            return null;

        // "Mark it done instead of archiving the auth plan": what is touched last is only meant where none is named.
        if (
            binder._meansCurrent
            && binder._intents.Exists(i => i.Changes() && i.Target() is DocumentRef.ByPick { Pick: Pick.Current })
            && binder._namesBeside
        )
            return null;
        return
            binder._refused
            || binder._spared.Count > 0
            || (binder._isTakenBack && binder._intents.Exists(i => i.Changes()))
            || (binder._isNeeded && binder._intents.Exists(i => i is Intent.Archive))
            || (binder._isRegretted && !binder._intents.Exists(TakesBack))
            || (
                (binder._isHedged || binder._asksLeave)
                && binder._intents.Exists(i => i.Changes() && i is not Intent.CreatePlan)
            )
            ? []
            : Once(binder._intents);
    }

    // What may be done because something else was wrong.
    private static bool TakesBack(Intent intent) =>
        intent is Intent.Undo or Intent.Restore or Intent.Release or Intent.Check { Undone: true };

    // Help that is asked for in two ways is one help, and "scratch that, undo" takes back one thing; what names a document
    // or changes something may be meant twice, but not a status: "PLAN-a is finished, mark it done".
    private static List<Intent> Once(List<Intent> intents) =>
        [
            .. intents.Where(
                (intent, i) =>
                    i == 0
                    || !(
                        intent is Intent.SetStatus
                            ? IsOf(intents[i - 1], intent, intents[i - 1].Target())
                            : intent.Target() is null
                                && (intent is Intent.Undo || !intent.Changes())
                                && intent.Equals(intents[i - 1])
                    )
            ),
        ];

    // "Scout spec 2, actually spec 3": a bare reference, owner, status or title replaces that of the intent before; a
    // whole clause replaces the clause before.
    private void Correct(Clause clause)
    {
        // "But don't archive B, sorry, C": what is corrected is not done.
        _unfit |= _isBehindNegation;
        if (clause.Intent != "_amend")
        {
            var began = _lastBegan;
            var replaced = began < _intents.Count ? _intents[began].Target() : null;

            // "Scout SPEC-a, wait, cancel that": there is nothing else that is not to be done.
            _refused |= clause.Intent == "undo" && began < _intents.Count;
            _intents.RemoveRange(began, _intents.Count - began);
            Add(clause);

            // "Show the auth plan, no wait, archive it": it is what the replaced clause named.
            if (began < _intents.Count && _intents[began].Target() is DocumentRef.ByPick { Pick: Pick.Previous })
            {
                if (replaced is not null)
                    _intents[began] = _intents[began].WithTarget(replaced);
                else
                    _unfit |= began == 0;
            }
        }
        else if (_intents.Count == 0 || Amended(_intents[^1], clause) is not { } amended)
        {
            _unfit = true;
        }
        else
        {
            // "Archive PLAN-a and PLAN-b, no, only PLAN-b": what was named is meant alone.
            var row = _intents.Skip(_lastBegan).ToList();
            if (clause.Find("target") is not null && row.Exists(i => Equals(i.Target(), amended.Target())))
                _intents.RemoveRange(_lastBegan, row.Count - 1);
            _intents[^1] = amended;
        }
    }

    private Intent? Amended(Intent last, Clause clause)
    {
        // "Log 'x' on spec 1, no, 'y'": a note, or a SPEC of that title?
        if (last is Intent.Log && clause.Find("target") is { Children: [{ Type: "quoted_name" }] })
            return null;
        if (clause.Find("target") is { } target && last.Target() is { } before)
            return last.WithTarget(_memory.Reference(target, before.Kind));

        // What was said of the intent is said anew.
        var said = IntentKind
            .Of(last)
            .Members.Where(m => m is IntentMember.Text or IntentMember.Duration)
            .FirstOrDefault(m => MemberText.Has(last, m) && TextOf(m, clause) is not null);
        if (said is null || !MemberText.With(last, said, TextOf(said, clause)!).TryGet(out var amended, out _))
            return null;
        return clause.Find("spec") is { } spec
            ? amended.WithTarget(_memory.Reference(spec, DocumentKind.Spec))
            : amended;
    }

    private string? TextOf(IntentMember member, Clause clause) =>
        member is IntentMember.Text { Check: TextCheck.Owner } ? Owner(clause) : clause.Value(member.Name);

    private void Add(Clause clause)
    {
        switch (clause.Intent)
        {
            case "_topic":
                _topic = clause.Find("target");
                return;
            case "_not":
                _isOff = true;
                return;
            case "_hedge":
                _isHedged = true;
                return;
            default:
                break;
        }

        if (_isOff)
        {
            AddOff(clause);
            return;
        }

        var topic = _topic;
        AddCommand(clause);

        // A topic is what the next clause is about; where that has no use for it, it was something else.
        _unfit |= topic is not null && _topic is not null;
        _topic = null;
    }

    // "Don't archive the auth plan": nothing is done, and the plan is what "it" means from here on.
    private void AddOff(Clause clause)
    {
        _isOff = false;
        List<Intent> before = [.. _intents];
        var (memory, refused) = (_memory.Now, _refused);
        Add(clause);
        var off = _intents.Count > before.Count ? _intents[^1].Target() : null;

        // "Archive plan 2. Don't archive it": what is turned off is what was asked for.
        var isContrary = _intents.SequenceEqual(before)
            ? _intents.Count > 0 && clause.Intent != "_refuse"
            : _intents.Skip(before.Count).Any(i => before.Exists(b => IsOf(b, i, before[^1].Target())));
        _intents.Clear();
        _intents.AddRange(before);
        _lastBegan = _intents.Count;
        (_memory.Now, _refused, _isBehindNegation, _wasNegated) = (memory, refused || isContrary, true, true);
        _leftOut.Clear();
        _isAwaiting = false;
        if (off is not null)
            _memory.OnlyNamed(off);
    }

    // "Archive all plans. Not plan 2": what is not to be done is among what is.
    private bool IsDone(DocumentRef spared) =>
        _intents.Exists(i => i.Changes() && (i.Target() is DocumentRef.All || Equals(i.Target(), spared)));

    // True where one is the other, or of all documents, of which the other is.
    private static bool IsOf(Intent intent, Intent other, DocumentRef? previous) =>
        (
            intent.Target() is DocumentRef.All
            || Equals(
                intent.Target(),
                other.Target() is DocumentRef.ByPick { Pick: Pick.Previous } ? previous : other.Target()
            )
        ) && (other.Target() is { } target ? intent.WithTarget(target) : intent).Equals(other);

    private void AddCommand(Clause clause)
    {
        // A clause that goes on from the one before must have one of its own kind to go on from.
        _unfit |= clause.Captures.Any(HasNoName);
        _unfit |=
            clause.Intent[0] != '_'
            && clause.Captures.Any(c => c.Slot is "title" or "text" or "owner" && _mentions?.BeginsWithSlip(c) == true);

        // "Show the plan that is ready": with nothing between, a pronoun goes on with what was named.
        _unfit |=
            _intents.Count > 0
            && _mentions?.IsNextTo(_lastEnd, clause.Start) == true
            && _mentions.BeginsWithPronoun(clause.Start);
        _asksLeave |= clause.Intent[0] != '_' && _mentions?.AsksLeave(_lastEnd, clause.Start) == true;
        _isOneSentence = _mentions?.IsOneSentence(_lastEnd, clause.Start) == true;
        _isJoined = _mentions?.IsJoinedByWord(_lastEnd, clause.Start) == true;
        _lastEnd = clause.End;
        var mustGoOn = clause.MustFollow || (clause.IsLone && _intents.Count > 0);
        _unfit |= mustGoOn && !GoesOn(clause);

        // "Release SPEC-a. Then PLAN-b - can you spec it?": PLAN-b is what the next clause is about.
        _unfit |=
            _isBehindAgain
            && IntentKind.Find(clause.Intent)?.Target is not null
            && (
                clause.Captures.Any(c => c.Find("pronoun") is { Value: "it" })
                || !clause.Captures.Any(c => c.Slot is "target" or "spec" or "plan")
            );
        _isBehindAgain = clause.Intent == "_again" && clause.Captures.Count == 1;
        (_beganBefore, _lastBegan) = (_lastBegan, _intents.Count);
        if (_elided?.At < _beganBefore)
            _elided = null;
        switch (clause.Intent)
        {
            case "create-plan":
                CreatePlan(clause);
                break;
            case "create-spec":
                CreateSpec(clause);
                break;
            case "generate-spec":
                GenerateSpec();
                break;
            case "set-status":
                // "Archive PLAN-a, it's done" tells why.
                if (
                    _intents is not [.., Intent.Archive]
                    || !_isOneSentence
                    || _mentions?.BeginsWithPronoun(clause.Start) != true
                )
                    SetStatus(clause);
                break;
            case "set-title":
                // "To" and "and" are the command's: "rename A to 'B' and 'C'" is no title that begins with one. Nor
                // does one name a document: "rename A to B and plan 3 to C".
                _unfit |=
                    clause.Find("title") is { Type: not "quoted" } named
                    && (
                        IsWordBeforeQuote(named)
                        || BeginsWith(named.Text, "to")
                        || BeginsWith(named.Text, "and")
                        || _mentions?.IsNoName(named.Text) == true
                        || _mentions?.Last(named.Start, named.End) is not null
                        || _mentions?.IsHedged(named.Text) == true
                        || named.Text.AsSpan().IndexOfAny("\"“‘«") >= 0
                        || named.Text.Contains(" '", StringComparison.Ordinal)
                    );
                Described(clause);
                break;
            case "log":
                Log(clause);
                break;
            case "check":
                Check(clause);
                break;
            case "set-after":
                SetAfter(clause);
                break;
            case "list":
                List(clause);
                break;
            case "resolve":
                Described(clause);
                _unfit |= _intents[^1].Target() is { Kind: not (null or DocumentKind.Spec) };
                break;
            case "remove-item":
                RemoveItems(clause);
                break;
            case "_again":
                Again(clause);
                break;
            case "_off":
                if (Targets(clause, null, optional: true) is [.., var off])
                {
                    _refused |= IsDone(off);
                    _memory.OnlyNamed(off);
                }
                else
                {
                    // "Archive all plans, don't touch mine": who can tell which these are?
                    _refused |= _intents.Exists(i => i.Changes() && i.Target() is DocumentRef.All);
                    if (_mentions?.Last(clause.Start, clause.End) is { } spared)
                        _refused |= IsDone(_memory.Except(spared, null));

                    // "Rename it to X, not yet".
                    _isTakenBack |= clause.Captures.Count == 0;
                }

                break;
            case "_spared":
                _spared.AddRange(
                    clause.Captures.Where(c => c.Slot == "except").SelectMany(c => _memory.Exceptions(c, null))
                );
                break;
            case "_told":
                if (clause.Find("target") is { } told)
                    _memory.OnlyNamed(_memory.Reference(told, null));
                break;
            case "_remark":
                _unfit |= _mentions?.HasCommand(clause.Start, clause.End) == true;
                _hasNoun |= _mentions?.HasNoun(clause.Start, clause.End) == true;
                _namesBeside |= _mentions?.Last(clause.Start, clause.End) is not null;

                // "Archive all plans but the ones Hugo likes": who can tell which these are?
                _refused |=
                    _intents.Exists(i => i.Changes() && i.Target() is DocumentRef.All)
                    && _mentions?.IsBehindExcept(clause.Start) == true;

                // "Archive PLAN-a, it's PLAN-b I want archived".
                // "I insist on zapping PLAN-a. Claim PLAN-b": what is wanted was not understood.
                _refused |=
                    _mentions?.IsDirect(clause.Start, clause.End) == true
                    && (_intents.Exists(i => i.Changes()) || !_mentions.Tells(clause.Start, clause.End));
                break;
            case "_wish":
                _refused |= _mentions?.Last(clause.Start, clause.End) is not null;
                break;
            case "_reason":
                // What is not put away needs none.
                for (var i = _beganBefore; i < _intents.Count; i++)
                    _intents[i] = _intents[i] switch
                    {
                        Intent.Archive archive => archive with { Reason = clause.Value("reason") },

                        // "Close PLAN-a as a duplicate of PLAN-b".
                        Intent.SetStatus { Status: Status.Done } done
                            when clause.Value("reason")?.StartsWith("dup", StringComparison.OrdinalIgnoreCase)
                                == true => new Intent.Archive(done.Target, Reason: clause.Value("reason")),
                        var same => same,
                    };
                break;
            case "_want":
                _refused |= _mentions?.IsDirect(clause.Start, clause.End) == true;
                break;
            case "_need":
                _isNeeded = true;

                // "I need the auth plan offloaded, and claim the csv plan": who knows what is needed?
                _refused |= _intents.Count == 0 && clause.Find("text") is not null;
                break;
            case "_regret":
                _isRegretted = true;
                break;
            case "_aside":
                // "Archive PLAN-a because it's old, zap PLAN-b".
                _namesBeside |= _mentions?.Last(clause.Start, clause.End) is not null;
                _refused |= clause.Find("text") is { } why && _mentions?.GoesOnWithDocument(why.Start, why.End) == true;
                break;
            case "_polite" or "_items":
                break;
            case "_instead":
                _refused |=
                    !_wasNegated
                    && _intents is [.., { } other, { } last]
                    && other.Changes()
                    && last.Target() is DocumentRef.ByPick { Pick: Pick.Previous };
                break;
            case "_takeback":
                // "Don't scout before noon" takes nothing back but the scouting.
                _isTakenBack |= !_isBehindNegation;
                break;
            default:
                if (IntentKind.Find(clause.Intent) is null)
                    _refused = true;
                else
                    Each(clause);
                break;
        }

        _isBehindNegation = clause.Intent == "_off";
        _wasNegated |= _isBehindNegation;
        NameOnly(clause);

        // What the words of an intent's own have not told already.
        for (var i = _lastBegan; i < _intents.Count; i++)
            _intents[i] = Filled(_intents[i], clause);
        if (_intents.Count > _lastBegan && IntentKind.Of(_intents[^1]).Makes is { } made)
            _memory.Made(made, clause.End);
    }

    // "The done plans, archive them all": who names them with no verb, and then says what to do with them, asks for no
    // list.
    private void NameOnly(Clause clause)
    {
        if (
            _isOneSentence
            && _named is { } named
            && named == _lastBegan - 1
            && _lastBegan < _intents.Count
            && _intents.Skip(_lastBegan).All(i => i.Changes())
            && clause.Captures.Any(c => c.Find("pronoun") is { Value: not "it" })
        )
        {
            _intents.RemoveAt(named);
            _lastBegan--;
        }

        _named = clause is { Intent: "list", IsWeak: true } && _intents.Count > 0 ? _intents.Count - 1 : null;
    }

    // "Remove items 2 and 3": the last first, for those behind it get other numbers.
    private void RemoveItems(Clause clause)
    {
        var items = clause
            .Captures.Where(c => c.Slot == "item")
            .SelectMany(c => c.Several.Count > 0 ? c.Several : [c.Value]);
        var targets = Targets(clause, null);
        _unfit |= targets.Count != 1;
        if (_unfit)
            return;
        foreach (
            var item in items.OrderByDescending(i =>
                int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            )
        )
            _intents.Add(new Intent.RemoveItem(targets[0], item));
    }

    // "Add two steps to SPEC-a: 'One' and 'Two'", "resolve blockers 1 and 3": an intent for each.
    private void Each(Clause clause)
    {
        var slot = clause.Intent switch
        {
            "add-item" => "text",
            "resolve" => "item",
            _ => "",
        };
        var parts = clause.Captures.Where(c => c.Slot == slot).ToList();
        if (parts.Count < 2)
            Described(clause);
        foreach (var part in parts.Skip(parts.Count < 2 ? parts.Count : 0))
        {
            var (one, first) = (
                clause with
                {
                    Captures = [.. clause.Captures.Where(c => c.Slot != slot || c == part)],
                },
                _intents.Count
            );
            Described(one);
            for (var i = first; i < _intents.Count; i++)
                _intents[i] = Filled(_intents[i], one);
        }
    }

    // An intent for each document that is named; one where it is about none.
    private void Described(Clause clause)
    {
        var kind = IntentKind.Find(clause.Intent)!;
        _intents.AddRange(
            kind.Target is { Option: null } target
                ? Targets(clause, target.Kind).Select(t => target.With(kind.Unsaid, t))
                : [kind.Unsaid]
        );
    }

    private Intent Filled(Intent intent, Clause clause)
    {
        var kind = IntentKind.Of(intent);
        if (kind.Name != clause.Intent)
            return intent;
        foreach (var member in kind.Members.Where(m => !MemberText.Has(intent, m)))
        {
            if (member is IntentMember.Reference { Option: not null } about && clause.Find(about.Name) is { } named)
            {
                var meant = Reference(named, about.Kind);
                _unfit |= meant.Kind is { } other && other != about.Kind;
                intent = about.With(intent, meant);
            }

            var text =
                member is IntentMember.Texts or IntentMember.Time || clause.Intent == "recall"
                    ? Said(member, clause)
                    : TextOf(member, clause);
            if (member is IntentMember.Reference or IntentMember.References || text is null)
                continue;
            if (MemberText.With(intent, member, text).TryGet(out var filled, out _))
                intent = filled;
            else
                _refused = true;
        }

        return intent;
    }

    // "Yesterday" ends where it does; "since Monday" goes on.
    private static string? Said(IntentMember member, Clause clause) =>
        member switch
        {
            _ when member.Name == "text" && clause.Intent == "recall" => Sought(clause.Find("text")),
            IntentMember.Texts => clause.Captures.Where(c => c.Slot == member.Name).Select(c => c.Value).ToList()
                is { Count: > 0 } all
                ? string.Join(",", all)
                : null,
            IntentMember.Time { Edge: TimeEdge.End, IsPast: true } when clause.Value(member.Name) is null =>
                clause.Value("since") is { } since ? TimeText.EndOf(since) : null,
            _ => clause.Value(member.Name),
        };

    private bool GoesOn(Clause clause) =>
        clause.Intent switch
        {
            "create-plan" => _intents is [.., Intent.CreatePlan],
            "owner-set" => _intents is [.., Intent.OwnerWho or Intent.OwnerSet],
            _ => _intents.Count > 0,
        };

    // "Mark PLAN-a done, then PLAN-b": the verb carries over to another document, and with it what the clause does not
    // say anew.
    private void Again(Clause clause)
    {
        var last = _intents.Count == 0 ? null : _intents[^1];
        if (last is Intent.Check check && ItemOf(clause) is { } item)
        {
            _intents.Add(check with { Item = item });
            return;
        }

        if (
            last?.Target() is not { } before
            || _leftOut.Count > 0
            || (last is Intent.SetTitle && clause.Find("title") is null)
            || clause.Find("target") is not { } target
        )
        {
            _unfit = true;
            return;
        }

        var reference = _memory.Reference(target, before.Kind);
        _unfit |=
            last is Intent.Log or Intent.Check or Intent.Scout or Intent.Execute
            && reference.Kind is not (null or DocumentKind.Spec);
        var again = last.WithTarget(reference);
        var amended =
            clause.Captures.Count > 1
                ? Amended(again, clause with { Captures = [.. clause.Captures.Where(c => c.Slot != "target")] })
                : again;
        _unfit |= amended is null;
        if (amended is not null)
            _intents.Add(amended);
    }

    // "Tick 'A' in the auth spec, and 'B' as well".
    private static string? ItemOf(Clause clause) =>
        clause.Value("item")
        ?? (clause.Find("target") is { Children: [{ Type: "quoted_name", Value: var quoted }] } ? quoted : null);

    private static bool BeginsWith(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || char.IsWhiteSpace(text[word.Length]));

    // "Plan calle 'Dark mode'": the title is what is quoted, and the word before it was not understood.
    private static bool IsWordBeforeQuote(Capture title) =>
        title.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end
        && title.Text[end + 1] is '\'' or '"' or '“' or '‘' or '«'
        && title.Text[^1] is '\'' or '"' or '”' or '’' or '»';
}
