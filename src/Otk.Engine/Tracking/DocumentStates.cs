using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>
/// In which states plans and specs are, and why: what is blocked, waiting, free, claimed, overdue, stale.
/// </summary>
/// <remarks>
/// What a SPEC does not say itself, its plan says for it: when it is due, what it waits for. A plan is blocked where one
/// of its SPECs is. Logs are looked at when blockers are first asked for.
/// </remarks>
internal sealed class DocumentStates(EngineContext context)
{
    private DocumentSet Plans => field ??= context.Store.All(DocumentKind.Plan);

    private DocumentSet Specs => field ??= context.Store.All(DocumentKind.Spec);

    private Waiting Waiting => field ??= new Waiting(Plans.Documents);

    private Dictionary<string, Document> PlansByStem =>
        field ??= Plans
            .Documents.DistinctBy(p => p.Id.Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Id.Stem, StringComparer.OrdinalIgnoreCase);

    // By the stem of a SPEC, and of the plan that it is for.
    private Dictionary<string, List<string>> Blocking => field ??= FindBlockers();

    /// <summary>What was met that cannot be read.</summary>
    public List<Problem> Damaged { get; } = [];

    /// <summary>The value of a field: the document's own, or its plan's.</summary>
    public string Value(Document document, Field field) =>
        document.Value(field) is { Length: > 0 } own ? own
        : PlanOf(document) is { } plan && plan != document ? plan.Value(field)
        : "";

    /// <summary>True where a document is in a state, of a priority, and has a tag; null for any.</summary>
    public bool IsOf(Document document, string? state, string? priority, string? tag) =>
        (priority is null || Value(document, Fields.Priority) == priority)
        && (tag is null || HasTag(document, tag))
        && (state is null || IsIn(document, state));

    private bool HasTag(Document document, string tag) =>
        Value(document, Fields.Tags)
            .Split(',', StringSplitOptions.TrimEntries)
            .Any(t => t.Trim('[', ']').Equals(tag.TrimStart('#'), StringComparison.OrdinalIgnoreCase));

    /// <summary>True where a document is in a state.</summary>
    public bool IsIn(Document document, string state) =>
        state switch
        {
            ListState.Open => document.Status != Status.Done,
            ListState.Blocked => document.Status != Status.Done && BlockersOf(document).Count > 0,
            ListState.Waiting => document.Status != Status.Done && WaitsFor(document).Any(),
            ListState.Free => document is { Kind: DocumentKind.Plan, Status: Status.Ready }
                && !WaitsFor(document).Any()
                && Claims.Of(document, context.Now) is null,
            ListState.Claimed => Claims.Of(document, context.Now) is not null,
            ListState.Overdue => IsOverdue(document),
            ListState.Stale => IsStale(document),
            _ => true,
        };

    /// <summary>Why a document is not to be worked on now, and what waits for it, in a few words each.</summary>
    /// <param name="document">The document.</param>
    /// <param name="withBlockers">True to look into logs.</param>
    public IEnumerable<string> Why(Document document, bool withBlockers)
    {
        if (document.Kind is not (DocumentKind.Plan or DocumentKind.Spec) || document.Status == Status.Done)
            yield break;
        if (IsOverdue(document))
            yield return $"overdue since {Value(document, Fields.Due)}";
        foreach (var reason in WaitsFor(document))
            yield return reason;
        if (withBlockers)
            foreach (var blocker in BlockersOf(document))
                yield return $"blocked: {blocker}";
        if (document.Kind == DocumentKind.Plan)
            foreach (var (plan, isBefore) in Waiting.Beside(document))
                if (!isBefore && plan.Status != Status.Done)
                    yield return $"{plan.Id.Stem} waits for it";
    }

    private IEnumerable<string> WaitsFor(Document document)
    {
        if (PlanOf(document) is { } plan)
            foreach (var before in Waiting.Open(plan))
                yield return $"waits for {before}";
        if ((Schedule.PutOff(document, context.Today) ?? PutOffWith(document)) is { } until)
            yield return $"put off until {until}";
    }

    private string? PutOffWith(Document document) =>
        PlanOf(document) is { } plan ? Schedule.PutOff(plan, context.Today) : null;

    private bool IsOverdue(Document document) =>
        Schedule.IsOverdue(Value(document, Fields.Due), document.Status, context.Today);

    // A SPEC is touched where its plan is executing and it is not done.
    private bool IsStale(Document document) =>
        document.Status != Status.Done
        && PlanOf(document)?.Status == Status.Executing
        && context.Now - Touched(document) > Schedule.Fortnight;

    private DateTimeOffset Touched(Document document)
    {
        var specs = document.Kind == DocumentKind.Plan ? Specs.Links.Of(document).ToList() : [document];
        return specs
            .SelectMany(s => new SpecFiles(context, s).LogPaths.Select(context.Store.TimeOf).Append(s.Modified))
            .Append(document.Modified)
            .Max();
    }

    private Document? PlanOf(Document document) =>
        document.Kind == DocumentKind.Plan ? document
        : document.Kind == DocumentKind.Spec && document.Link.Length > 0
            ? PlansByStem.GetValueOrDefault(new DocumentId(document.Link).Stem)
        : null;

    private List<string> BlockersOf(Document document) => Blocking.GetValueOrDefault(document.Id.Stem, []);

    private Dictionary<string, List<string>> FindBlockers()
    {
        var open = Specs
            .Documents.Where(s => s.Status != Status.Done)
            .DistinctBy(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase);
        var logs = context.Store.OfSpecs(DocumentKind.Log, open.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase));
        var blocking = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in context.Store.WithEntries(logs, LogEntry.Blocker.Heading()))
        {
            if (!context.Store.Read(DocumentKind.Log, path).TryGet(out var log, out var problem))
            {
                Damaged.Add(problem);
                continue;
            }

            var spec = open[new DocumentId(DerivedName.Parse(Path.GetFileNameWithoutExtension(path))!.SpecId).Stem];
            foreach (var blocker in Blockers.Of([log]))
            {
                Add(spec.Id.Stem, blocker.Text);
                if (PlanOf(spec) is { } plan)
                    Add(plan.Id.Stem, blocker.Text);
            }
        }

        return blocking;

        void Add(string stem, string text)
        {
            if (!blocking.TryGetValue(stem, out var all))
                blocking[stem] = all = [];
            all.Add(DatedEntry.Of(text).Words);
        }
    }
}
