using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Tracking;

/// <summary>The open threads of work: every plan, and every SPEC that has none or has outlived it, that is not done; most recent first.</summary>
internal static class WorkThreads
{
    public static (IReadOnlyList<WorkThread> Threads, IReadOnlyList<Problem> Damaged) Of(EngineContext context)
    {
        var plans = context.Store.All(DocumentKind.Plan);
        var specs = context.Store.All(DocumentKind.Spec);
        var reports = context.Store.All(DocumentKind.Report);
        var logs = context.Store.All(DocumentKind.Log);
        var parts = new ThreadParts(
            specs.Documents.GroupBy(s => new DocumentId(s.Link).Stem, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Last(), StringComparer.OrdinalIgnoreCase),
            specs.Documents.DistinctBy(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase).ToDictionary(s => s.Id.Stem, StringComparer.OrdinalIgnoreCase),
            Newest(reports.Documents),
            Newest(logs.Documents));
        var planned = plans.Documents.Select(p => p.Id.Stem).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = plans.Documents.Select(p => new DocumentId(p.Link).Stem).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var threads = plans.Documents.Where(p => p.Status != Status.Done).Select(p => parts.Thread(p, parts.SpecOf(p)))
            .Concat(specs.Documents.Where(s => s.Status != Status.Done && !planned.Contains(new DocumentId(s.Link).Stem) && !named.Contains(s.Id.Stem)).Select(s => parts.Thread(null, s)))
            .OrderByDescending(t => t.Touched);
        return ([.. threads], [.. plans.Damaged, .. specs.Damaged, .. reports.Damaged, .. logs.Damaged]);
    }

    private static Dictionary<string, Document> Newest(IReadOnlyList<Document> derived) =>
        derived.Where(d => d.Link.Length > 0).GroupBy(d => new DocumentId(d.Link).Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.MaxBy(d => d.Id.Text, StringComparer.Ordinal)!, StringComparer.OrdinalIgnoreCase);

    private sealed record ThreadParts(
        Dictionary<string, Document> ByPlan, Dictionary<string, Document> ById, Dictionary<string, Document> Reports, Dictionary<string, Document> Logs)
    {
        public Document? SpecOf(Document plan) =>
            ByPlan.GetValueOrDefault(plan.Id.Stem) ?? (plan.Link.Length > 0 ? ById.GetValueOrDefault(new DocumentId(plan.Link).Stem) : null);

        public WorkThread Thread(Document? plan, Document? spec)
        {
            var report = spec is null ? null : Reports.GetValueOrDefault(spec.Id.Stem);
            var log = spec is null ? null : Logs.GetValueOrDefault(spec.Id.Stem);
            var items = Items(report ?? spec);
            var open = items.Find(i => i.Done != true)?.Text;
            var touched = new[] { plan, spec, report, log }.Max(d => d?.Modified ?? default);
            return new WorkThread(
                plan, spec, log, items.Count(i => i.Done == true), items.Count, open, NextCommand.For(plan, spec, report, log, items.Count > 0 && open is null), touched);
        }

        private static List<MarkdownItem> Items(Document? checklist) =>
            checklist is null ? [] : [.. MarkdownOutline.Read(checklist.Body).SelectMany(s => s.Items).Where(i => i.Done is not null)];
    }
}
