using Otk.Language.Matching;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>What the clauses of single intents say.</summary>
internal sealed partial class IntentBinder
{
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
                && (
                    _mentions?.IsNoTitle(title, clause) == true
                    || (
                        !clause.IsWork
                        && (IsWordBeforeQuote(title) || _mentions?.HasCommand(title.Start, title.End) == true)
                    )
                );
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
        _unfit |=
            clause.Find("title") is { Type: not "quoted" } named
            && _mentions is not null
            && (
                _mentions.IsNoTitle(named, clause)
                || (clause.Find("plan") is null && _mentions.Last(_mentions.Before(named.Start), named.End) is not null)
            );
        if (clause.Find("plan") is null)
            _intents.Add(new Intent.CreateSpec(title is null ? PlanMeant() : Topic(DocumentKind.Plan), title, owner));
        else
        {
            var plans = Targets(clause, DocumentKind.Plan);
            _unfit |= plans.Any(p => p.Kind is not (null or DocumentKind.Plan));
            _intents.AddRange(
                plans.Select<DocumentRef, Intent>(p =>
                    IsAllReady(p) && title is null && owner is null
                        ? new Intent.Orchestrate()
                        : new Intent.CreateSpec(p, title, owner)
                )
            );
        }
    }

    // "Specs for all ready plans".
    private static bool IsAllReady(DocumentRef plan) =>
        plan is DocumentRef.All { Status: Status.Ready } ready && (ready with { Status = null }).IsEvery;

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

    // "SPEC-a --frob 'x'": an option that there is not, and no note on another document.
    private static bool IsLineOfCommand(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var first, .. var others]
        && DocumentId.Parse(first) is not null
        && Array.Exists(others, w => w.StartsWith("--", StringComparison.Ordinal));

    private void Log(Clause clause)
    {
        // "Log a note on SPEC-4" says no text, and "… on SPEC-4 and SPEC-5: …" names two.
        _unfit |=
            clause.Find("text") is { Type: not "quoted" } text
            && (
                BeginsWith(text.Text, "and")
                || _mentions?.IsNameBeforeQuote(text) == true
                || IsLineOfCommand(text.Text)
                || (
                    text.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
                    && _mentions?.IsMention(text.Text[..colon]) == true
                )
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
                Sought(clause.Find("text")),
                clause.Value("archived") is not null ? ListState.Archived : null
            )
        );
    }

    // "Do we have a plan for the loading ramp?"
    private static string? Sought(Capture? text) =>
        text is { Type: "text" } ? DocumentMemory.WithoutArticle(text.Value) : text?.Value;

    private static DocumentKind? KindOf(string status)
    {
        var (plan, spec) = (StatusFlow.Plan.Has(status), StatusFlow.Spec.Has(status));
        return plan == spec ? null
            : plan ? DocumentKind.Plan
            : DocumentKind.Spec;
    }
}
