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
/// understood.
/// </remarks>
internal sealed class IntentBinder
{
    private readonly List<Intent> _intents = [];
    private readonly DocumentMemory _memory;
    private bool _refused;
    private bool _isTakenBack;
    private bool _isHedged;
    private bool _isRegretted;
    private bool _isNeeded;
    private bool _isOff;
    private bool _isBehindNegation;
    private bool _wasNegated;
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

        // Nothing can be added to a clause that is turned off.
        ofLast = binder._isBehindNegation ? 0 : Math.Max(1, binder._intents.Count - binder._lastBegan);
        if (binder._unfit)
            return null;
        return
            binder._refused
            || (binder._isTakenBack && binder._intents.Exists(i => i.Changes()))
            || (binder._isNeeded && binder._intents.Exists(i => i is Intent.Archive))
            || (binder._isRegretted && !binder._intents.Exists(TakesBack))
            || (binder._isHedged && binder._intents.Exists(i => i.Changes() && i is not Intent.CreatePlan))
            ? []
            : Once(binder._intents);
    }

    // What may be done because something else was wrong.
    private static bool TakesBack(Intent intent) =>
        intent is Intent.Undo or Intent.Restore or Intent.Release or Intent.Check { Undone: true };

    // Help that is asked for in two ways is one help; what names a document or changes something may be meant twice.
    private static List<Intent> Once(List<Intent> intents) =>
        [
            .. intents.Where(
                (intent, i) =>
                    i == 0 || intent.Target() is not null || intent.Changes() || !intent.Equals(intents[i - 1])
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
            _intents[^1] = amended;
        }
    }

    private Intent? Amended(Intent last, Clause clause)
    {
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
            ? _intents.Count > 0
            : _intents.Skip(before.Count).Any(i => before.Exists(b => IsOf(b, i, before[^1].Target())));
        _intents.Clear();
        _intents.AddRange(before);
        _lastBegan = _intents.Count;
        (_memory.Now, _refused, _isBehindNegation, _wasNegated) = (memory, refused || isContrary, true, true);
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
        _unfit |= clause.Captures.SelectMany(c => c.Children).Any(IsNoName);
        var mustGoOn = clause.MustFollow || (clause.IsLone && _intents.Count > 0);
        _unfit |= mustGoOn && !GoesOn(clause);
        (_beganBefore, _lastBegan) = (_lastBegan, _intents.Count);
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
            case "_told":
                if (clause.Find("target") is { } told)
                    _memory.OnlyNamed(_memory.Reference(told, null));
                break;
            case "_remark":
                _unfit |= _mentions?.HasCommand(clause.Start, clause.End) == true;
                break;
            case "_need":
                _isNeeded = true;
                break;
            case "_regret":
                _isRegretted = true;
                break;
            case "_aside" or "_polite" or "_items":
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
                    Described(clause);
                break;
        }

        _isBehindNegation = clause.Intent == "_off";
        _wasNegated |= _isBehindNegation;

        // What the words of an intent's own have not told already.
        for (var i = _lastBegan; i < _intents.Count; i++)
            _intents[i] = Filled(_intents[i], clause);
        if (_intents.Count > _lastBegan && IntentKind.Of(_intents[^1]).Makes is { } made)
            _memory.Made(made, clause.End);
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
            var text = TextOf(member, clause);
            if (member is IntentMember.Reference or IntentMember.References || text is null)
                continue;
            if (MemberText.With(intent, member, text).TryGet(out var filled, out _))
                intent = filled;
            else
                _refused = true;
        }

        return intent;
    }

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

    private void CreatePlan(Clause clause)
    {
        DocumentRef[] after =
        [
            .. clause.Captures.Where(c => c.Slot == "after").Select(c => Reference(c, DocumentKind.Plan)),
        ];
        foreach (var title in clause.Captures.Where(c => c.Slot == "title"))
        {
            _unfit |=
                title.Type != "quoted"
                && (_mentions?.IsNoTitle(title, clause) == true || (!clause.IsWork && IsWordBeforeQuote(title)));
            _unfit |= clause.IsLone && _mentions?.IsMention(title.Value) == true;
            _intents.Add(
                new Intent.CreatePlan(title.Value, clause.Value("ready") is not null, Owner(clause)) { After = after }
            );
        }
    }

    // "PLAN-b blocks PLAN-c and PLAN-d": both wait for it.
    private void SetAfter(Clause clause)
    {
        var after = clause.Find("after") is { } named ? Reference(named, DocumentKind.Plan) : null;
        _intents.AddRange(Targets(clause, DocumentKind.Plan).Select(t => new Intent.SetAfter(t, after)));
    }

    private void CreateSpec(Clause clause)
    {
        var (title, owner) = (clause.Value("title"), Owner(clause));
        _unfit |= clause.Find("title") is { Type: not "quoted" } named && _mentions?.IsNoTitle(named, clause) == true;
        if (clause.Find("plan") is null)
            _intents.Add(new Intent.CreateSpec(title is null ? PlanMeant() : Topic(DocumentKind.Plan), title, owner));
        else
        {
            var plans = Targets(clause, DocumentKind.Plan);
            _unfit |= plans.Any(p => p.Kind is not (null or DocumentKind.Plan));
            _intents.AddRange(plans.Select(p => new Intent.CreateSpec(p, title, owner)));
        }
    }

    // "Draft a spec" is for the plan of which an earlier clause speaks; by itself it does not say for which.
    private DocumentRef? PlanMeant() =>
        Topic(DocumentKind.Plan)
        ?? (_memory.LastKind == DocumentKind.Plan ? new DocumentRef.ByPick(DocumentKind.Plan, Pick.Previous) : null);

    // "Generate the spec" is for the plan of which an earlier clause speaks, else for those that are ready.
    private void GenerateSpec()
    {
        _intents.Add(
            _memory.LastKind == DocumentKind.Plan
                ? new Intent.CreateSpec(new DocumentRef.ByPick(DocumentKind.Plan, Pick.Previous))
                : new Intent.Orchestrate()
        );
    }

    private void SetStatus(Clause clause)
    {
        var status = clause.Value("status")!;
        var kind = KindOf(status);
        if (
            status == Status.Ready
            && clause.Find("target") is null or { Children: [{ Slot: "pronoun" }] }
            && Fold(clause.Find("target"))
        )
            return;
        foreach (var target in Targets(clause, kind))
        {
            if (target.Kind is { } has && StatusFlow.Of(has)?.Has(status) != true)
                _refused = true;
            _intents.Add(new Intent.SetStatus(target, status));
        }
    }

    // "and mark it ready" right behind a plan of the same phrase is part of making that plan; "them" means all of them.
    private bool Fold(Capture? target)
    {
        var last = _intents.Count - 1;

        // "Plan 'X', assign it to Dana and mark it ready".
        while (last > 0 && _intents[last].Target() is DocumentRef.ByPick { Pick: Pick.Previous })
            last--;
        if (last < 0 || _intents[last] is not Intent.CreatePlan plan)
            return false;
        _intents[last] = plan with { Ready = true };
        var first = target?.Children[0].Value switch
        {
            "them" => 0,
            "both" => last - 1,
            _ => last,
        };
        for (var i = last - 1; i >= first && i >= 0 && _intents[i] is Intent.CreatePlan earlier; i--)
            _intents[i] = earlier with { Ready = true };

        return true;
    }

    private void Log(Clause clause)
    {
        // "Log a note on SPEC-4" says no text, and "… on SPEC-4 and SPEC-5: …" names two.
        _unfit |=
            clause.Find("text") is { Type: not "quoted" } text
            && (
                BeginsWith(text.Text, "and")
                || (
                    _mentions?.Last(text.Start, text.End) is { } mention
                    && text.Text.EndsWith(mention.Text, StringComparison.Ordinal)
                    && text.Text.Length - mention.Text.Length <= ShortWord
                )
            );
        _intents.Add(new Intent.Log(Tracked(clause), LogEntry.Note, clause.Value("text")!));
    }

    // One intent an item; the SPEC carries over to each.
    private void Check(Clause clause)
    {
        var spec = Tracked(clause);
        var items = clause.Captures.Where(c => c.Slot == "item").ToList();
        _unfit |= items.Exists(i =>
            DocumentId.Parse(i.Value) is not null
            || (
                i.Type == "text" && (_mentions?.Last(i.Start, i.End) is not null || _mentions?.IsNoName(i.Text) == true)
            )
        );
        foreach (var item in items.SelectMany(c => c.Several.Count > 0 ? c.Several : [c.Value]))
            _intents.Add(new Intent.Check(spec, item, clause.Value("undone") is not null));
    }

    // A SPEC that no word names is left out, unless an earlier clause has one.
    private DocumentRef? Tracked(Clause clause) =>
        clause.Find("spec") is { } capture
            ? Reference(capture, DocumentKind.Spec)
            : Topic(DocumentKind.Spec)
                ?? (
                    _memory.Meant(DocumentKind.Spec, clause.Start)
                        is { } meant
                            and not DocumentRef.ByPick { Pick: Pick.Current }
                        ? meant
                        : null
                );

    // "The next plan".
    private bool IsNoName(Capture part) =>
        part.Slot == "name" && !part.Text.Contains(' ') && _mentions?.IsNoReference(part.Text) == true;

    private void List(Clause clause)
    {
        // "Archive all done plans and specs": nobody asks for a list there.
        _unfit |= clause.IsWeak && _intents.Exists(i => i.Changes());
        var kind = clause.Value("kind") is { } word ? DocumentKinds.Parse(word) : null;
        var status = clause.Value("status");
        if (kind is null && status is not null)
            kind = KindOf(status);
        if (status is not null && kind is { } has && StatusFlow.Of(has)?.Has(status) != true)
            _refused = true;
        _intents.Add(
            new Intent.List(
                kind,
                status,
                Owner(clause),
                clause.Value("text"),
                Archived: clause.Value("archived") is not null
            )
        );
    }

    private IReadOnlyList<DocumentRef> Targets(Clause clause, DocumentKind? kind, bool optional = false)
    {
        var captures = clause.Captures.Where(c => c.Slot is "target" or "spec" or "plan").ToList();
        if (clause.Find("kind") is { } noun)
            kind = DocumentKinds.Parse(noun.Value);
        if (captures.Count > 0)
            return [.. captures.SelectMany(c => References(c, kind)).Select(r => Without(r, clause)).ToList()];
        if (Topic(kind) is { } topic)
            return [topic];
        if (optional)
            return [];
        var meant = _memory.Meant(kind, clause.Start);

        // "Show the board and archive": what goes on has something to go on with.
        _unfit |= clause.MustFollow && meant is DocumentRef.ByPick { Pick: Pick.Current };
        return [meant];
    }

    // "The search plan? Archive it": a pronoun means the topic.
    private DocumentRef Reference(Capture capture, DocumentKind? kind)
    {
        if (_topic is not null && capture.Find("pronoun") is not null && Topic(kind) is { } topic)
            return topic;
        return _memory.Reference(capture, kind);
    }

    // "Move all draft plans to ready, except PLAN-a".
    private DocumentRef Without(DocumentRef target, Clause clause)
    {
        DocumentRef[] except =
        [
            .. clause.Captures.Where(c => c.Slot == "except").Select(c => _memory.Except(c, target.Kind)),
        ];
        if (target is DocumentRef.All all)
            return all with { Except = [.. all.Except, .. except] };

        // "PLAN-a, not PLAN-b" leaves out what is not named.
        _unfit |= except.Contains(target);
        return target;
    }

    private IReadOnlyList<DocumentRef> References(Capture capture, DocumentKind? kind)
    {
        if (capture.Find("pronoun") is not { } pronoun)
            return _memory.References(capture, kind);

        // "What's next? Start it": what is found is not known yet.
        _unfit |= _intents.Take(_lastBegan).LastOrDefault() is Intent.Next;
        return pronoun.Value is "them" or "both" && !(_lastBegan == 0 && _mentions?.GoesOn == true)
            ? Several(kind, pronoun.Value == "both")
            : [Reference(capture, kind)];
    }

    // "Show plans 2 and 3, then archive them": those of the clause before, and of none where that names no several.
    private IReadOnlyList<DocumentRef> Several(DocumentKind? kind, bool isTwo)
    {
        var before = _intents.Skip(_beganBefore).Take(_lastBegan - _beganBefore).ToList();
        IReadOnlyList<DocumentRef> named =
            before is [Intent.List { Archived: false, Free: false } list] && list.Kind is not null
                ? [new DocumentRef.All(list.Kind, list.Status, list.Owner) { Text = list.Text }]
                : [.. before.Select(i => i.Target()).OfType<DocumentRef>()];
        _unfit |=
            named.Count == 0
            || (named is [not DocumentRef.All])
            || (isTwo && named.Count != 2)
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

    private static DocumentKind? KindOf(string status)
    {
        var (plan, spec) = (StatusFlow.Plan.Has(status), StatusFlow.Spec.Has(status));
        return plan == spec ? null
            : plan ? DocumentKind.Plan
            : DocumentKind.Spec;
    }
}
