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
    private readonly Dictionary<string, string> _logs;
    private readonly List<Problem> _damaged;

    public WorkThreads(EngineContext context)
    {
        _context = context;
        var plans = context.Store.All(DocumentKind.Plan);
        var specs = context.Store.All(DocumentKind.Spec);
        _waiting = new Waiting(plans.Documents);
        _reports = Newest(DocumentKind.Report);
        _logs = Newest(DocumentKind.Log);
        _damaged = [.. plans.Damaged, .. specs.Damaged];
        var byPlan = specs
            .Documents.GroupBy(s => new DocumentId(s.Link).Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Document>)[.. g], StringComparer.OrdinalIgnoreCase);
        var byId = specs
            .Documents.DistinctBy(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase);
        var planned = plans.Documents.Select(p => p.Id.Stem).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = plans
            .Documents.Select(p => new DocumentId(p.Link).Stem)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Heads =
        [
            .. plans
                .Documents.Where(p => p.Status != Status.Done)
                .SelectMany(p =>
                    Open(
                            byPlan.GetValueOrDefault(p.Id.Stem),
                            p.Link.Length > 0 ? byId.GetValueOrDefault(new DocumentId(p.Link).Stem) : null
                        )
                        .Select(s => Head(p, s))
                )
                .Concat(
                    specs
                        .Documents.Where(s =>
                            s.Status != Status.Done
                            && !planned.Contains(new DocumentId(s.Link).Stem)
                            && !named.Contains(s.Id.Stem)
                        )
                        .Select(s => Head(null, s))
                )
                .OrderByDescending(t => t.Touched),
        ];
    }

    /// <summary>The threads before their reports and logs are read.</summary>
    public IReadOnlyList<ThreadHead> Heads { get; }

    /// <summary>What was met that cannot be read, so far.</summary>
    public IReadOnlyList<Problem> Damaged => _damaged;

    /// <summary>A thread with its progress, decisions and blockers.</summary>
    public WorkThread Read(ThreadHead head)
    {
        var report = Read(DocumentKind.Report, head.ReportPath);
        var log = Read(DocumentKind.Log, head.LogPath);
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
            Blockers = [.. Entries(log, LogEntry.Blocker).Where(i => i.Done != true).Select(i => i.Text)],
            WaitsFor = head.Plan is null ? [] : _waiting.Open(head.Plan),
            Claim = head.Claim(_context.Now),
        };
    }

    /// <summary>The entries of a kind in a log.</summary>
    public static IEnumerable<MarkdownItem> Entries(Document? log, LogEntry entry) =>
        log is null
            ? []
            : log
                .Outline.Where(s => s.Heading.Equals(entry.Heading(), StringComparison.OrdinalIgnoreCase))
                .SelectMany(s => s.Items);

    // The SPECs of a plan that are worked on: those not done, else the newest; the one it names where none names it.
    private static List<Document?> Open(IReadOnlyList<Document>? naming, Document? named)
    {
        if (naming is null)
            return [named];
        List<Document?> open = [.. naming.Where(s => s.Status != Status.Done)];
        return open.Count > 0 ? open : [naming[^1]];
    }

    private ThreadHead Head(Document? plan, Document? spec)
    {
        var (report, log) = spec is null
            ? (null, null)
            : (_reports.GetValueOrDefault(spec.Id.Stem), _logs.GetValueOrDefault(spec.Id.Stem));
        var touched = new[]
        {
            plan?.Modified,
            spec?.Modified,
            _context.Store.Modified(report),
            _context.Store.Modified(log),
        }.Max(t => t ?? default);
        return new ThreadHead(plan, spec, report, log, touched);
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

    private Dictionary<string, string> Newest(DocumentKind kind)
    {
        var newest = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in _context.Store.Files(kind))
        {
            if (DerivedName.Parse(Path.GetFileNameWithoutExtension(file)) is not { } name)
                continue;
            var stem = new DocumentId(name.SpecId).Stem;
            if (!newest.TryGetValue(stem, out var other) || string.CompareOrdinal(StampOf(other), name.Stamp) < 0)
                newest[stem] = file;
        }

        return newest;
    }

    private static string StampOf(string path) => DerivedName.Parse(Path.GetFileNameWithoutExtension(path))!.Stamp;
}
