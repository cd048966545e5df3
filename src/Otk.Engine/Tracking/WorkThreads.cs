using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Tracking;

/// <summary>
/// The open threads of work: every plan that is not done, once for each of its SPECs that is not; and every SPEC that
/// has no plan or has outlived it; most recent first.
/// </summary>
/// <remarks>
/// Plans and specs are read; reports and logs only of the threads that are asked for, so that old work costs nothing.
/// </remarks>
internal sealed class WorkThreads
{
    private const int DecisionsShown = 3;
    private readonly EngineContext _context;
    private readonly Waiting _waiting;
    private readonly Dictionary<string, string> _reports;
    private readonly Dictionary<string, List<string>> _logs;
    private readonly List<Problem> _damaged;

    public WorkThreads(EngineContext context)
    {
        _context = context;
        var plans = context.Store.All(DocumentKind.Plan);
        var specs = context.Store.All(DocumentKind.Spec);
        _waiting = new Waiting(plans.Documents);
        _damaged = [.. plans.Damaged, .. specs.Damaged];
        List<(Document? Plan, Document? Spec)> open = [.. OfPlans(plans, specs), .. WithoutPlan(plans, specs)];
        var stems = open.Select(t => t.Spec?.Id.Stem).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        _reports = Of(DocumentKind.Report, stems)
            .ToDictionary(r => r.Key, r => r.Value[^1], StringComparer.OrdinalIgnoreCase);
        _logs = Of(DocumentKind.Log, stems);
        Heads = [.. open.Select(t => Head(t.Plan, t.Spec)).OrderByDescending(t => t.Touched)];
    }

    /// <summary>The threads before their reports and logs are read.</summary>
    public IReadOnlyList<ThreadHead> Heads { get; }

    /// <summary>What was met that cannot be read, so far.</summary>
    public IReadOnlyList<Problem> Damaged => _damaged;

    /// <summary>A thread with its progress, decisions and blockers.</summary>
    public WorkThread Read(ThreadHead head)
    {
        var report = Read(DocumentKind.Report, head.ReportPath);
        var logs = head.LogPaths.Select(p => Read(DocumentKind.Log, p)).OfType<Document>().ToList();
        var log = logs.Find(l => l.Path == head.LogPath);
        var items = TrackedItems.Of(head.Spec, report);
        var open = items.FirstOrDefault(i => !i.Done);
        var isUnread = head is { Spec: null, Plan: { } plan } && NamedSpec.WhyUnread(_context.Store, plan) is not null;
        var command = isUnread
            ? NextCommand.Mend
            : NextCommand.For(head.Plan, head.Spec, report, log, open, items.Count);
        return new WorkThread(
            head.Plan,
            head.Spec,
            log,
            items.Count(i => i.Done),
            items.Count,
            open?.Text,
            command,
            head.Touched
        )
        {
            Decisions = [.. Entries(log, LogEntry.Decision).TakeLast(DecisionsShown).Select(i => i.Text)],
            Blockers = [.. Tracking.Blockers.Of(logs).Select(b => b.Text)],
            WaitsFor = head.Plan is null ? [] : _waiting.Open(head.Plan),
            PutOff =
                head.Plan is { } put ? Schedule.PutOff(put, _context.Today)
                : head.Spec is { } alone ? Schedule.PutOff(alone, _context.Today)
                : null,
            Due = head.Value(Fields.Due),
            IsOverdue = Schedule.IsOverdue(head.Value(Fields.Due), (head.Plan ?? head.Spec)!.Status, _context.Today),
            Claim = head.Claim(_context.Now),
        };
    }

    /// <summary>The entries of a kind in a log, without what stands in them.</summary>
    public static IEnumerable<MarkdownItem> Entries(Document? log, LogEntry entry) =>
        log is null
            ? []
            : log
                .Outline.Where(s => s.Heading.Equals(entry.Heading(), StringComparison.OrdinalIgnoreCase))
                .SelectMany(s => Outermost(s.Items));

    /// <summary>Those of some items that stand in no other of them.</summary>
    internal static IEnumerable<MarkdownItem> Outermost(IReadOnlyList<MarkdownItem> items)
    {
        var inner = items.SelectMany(i => i.Inner).ToHashSet(ReferenceEqualityComparer.Instance);
        return items.Where(i => !inner.Contains(i));
    }

    // Each plan that is not done with its SPECs that are worked on: those not done, else the newest; the one it names
    // where none names it. Of the many that are done, nothing is kept.
    private static IEnumerable<(Document? Plan, Document? Spec)> OfPlans(DocumentSet plans, DocumentSet specs)
    {
        var open = plans.Documents.Where(p => p.Status != Status.Done).ToList();
        var (planned, named) = (Stems(open.Select(p => p.Id.Text)), Stems(open.Select(p => p.Link)));
        var naming = specs
            .Documents.Where(s => Has(planned, s.Link))
            .ToLookup(s => new DocumentId(s.Link).Stem, StringComparer.OrdinalIgnoreCase);
        var byId = specs
            .Documents.Where(s => Has(named, s.Id.Text))
            .DistinctBy(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase);
        foreach (var plan in open)
        {
            var its = naming[plan.Id.Stem].ToList();
            if (its.Count == 0)
                yield return (
                    plan,
                    plan.Link.Length > 0 ? byId.GetValueOrDefault(new DocumentId(plan.Link).Stem) : null
                );
            else if (its.Exists(s => s.Status != Status.Done))
                foreach (var spec in its.Where(s => s.Status != Status.Done))
                    yield return (plan, spec);
            else
                yield return (plan, its[^1]);
        }
    }

    private static IEnumerable<(Document? Plan, Document? Spec)> WithoutPlan(DocumentSet plans, DocumentSet specs)
    {
        var open = specs.Documents.Where(s => s.Status != Status.Done).ToList();
        var (wanted, own) = (Stems(open.Select(s => s.Link)), Stems(open.Select(s => s.Id.Text)));
        var planned = Stems(plans.Documents.Select(p => p.Id.Text).Where(i => Has(wanted, i)));
        var named = Stems(plans.Documents.Select(p => p.Link).Where(l => Has(own, l)));
        return open.Where(s => !Has(planned, s.Link) && !Has(named, s.Id.Text))
            .Select(s => ((Document?)null, (Document?)s));
    }

    private static HashSet<string> Stems(IEnumerable<string> ids) =>
        ids.Where(i => i.Length > 0).Select(i => new DocumentId(i).Stem).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool Has(HashSet<string> stems, string id) =>
        id.Length > 0 && stems.GetAlternateLookup<ReadOnlySpan<char>>().Contains(DocumentId.StemOf(id));

    private ThreadHead Head(Document? plan, Document? spec)
    {
        var report = spec is null ? null : _reports.GetValueOrDefault(spec.Id.Stem);
        List<string> logs = spec is null ? [] : _logs.GetValueOrDefault(spec.Id.Stem, []);
        var touched = new[]
        {
            plan?.Modified,
            spec?.Modified,
            _context.Store.Modified(report),
            _context.Store.Modified(logs.Count == 0 ? null : logs[^1]),
        }.Max(t => t ?? default);
        return new ThreadHead(plan, spec, report, logs, touched);
    }

    private Document? Read(DocumentKind kind, string? path)
    {
        if (path is null)
            return null;
        if (_context.Store.Read(kind, path).TryGet(out var document, out var problem))
            return document;
        _damaged.Add(problem);
        return null;
    }

    // By the stem of the SPEC, oldest first.
    private Dictionary<string, List<string>> Of(DocumentKind kind, HashSet<string> stems) =>
        _context
            .Store.OfSpecs(kind, stems)
            .Select(f => (Path: f, Name: DerivedName.Parse(Path.GetFileNameWithoutExtension(f))!))
            .GroupBy(f => new DocumentId(f.Name.SpecId).Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                g => g.Key,
                g => g.OrderBy(f => f.Name.Stamp, StringComparer.Ordinal).Select(f => f.Path).ToList(),
                StringComparer.OrdinalIgnoreCase
            );
}
