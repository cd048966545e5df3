using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>Which plans a plan waits for: <c>after</c> in its front matter, IDs with commas between.</summary>
internal sealed class Waiting(IReadOnlyList<Document> plans)
{
    private Dictionary<string, Document> Plans =>
        field ??= plans
            .DistinctBy(p => p.Id.Stem, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Id.Stem, StringComparer.OrdinalIgnoreCase);

    private ILookup<string, Document> Behind =>
        field ??= plans
            .Where(p => p.Value(Fields.After).Length > 0)
            .SelectMany(p => Named(p).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => (Name: n, Plan: p)))
            .ToLookup(n => n.Name, n => n.Plan, StringComparer.OrdinalIgnoreCase);

    /// <summary>The plans that a plan waits for, and those that wait for it, in order of creation.</summary>
    public IEnumerable<(Document Plan, bool IsBefore)> Beside(Document plan) =>
        Named(plan)
            .Select(n => (Plan: Plans.GetValueOrDefault(n)!, IsBefore: true))
            .Where(p => p.Plan is not null)
            .Concat(Behind[plan.Id.Stem].Select(p => (Plan: p, IsBefore: false)))
            .Where(p => p.Plan.Path != plan.Path)
            .OrderBy(p => p.Plan.Id.SortKey, StringComparer.Ordinal);

    /// <summary>The stems of the IDs that a plan names.</summary>
    public static IReadOnlyList<string> Named(Document plan) =>
        [
            .. plan.Value(Fields.After)
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(i => new DocumentId(i).Stem),
        ];

    /// <summary>Those of them that are not done. A plan that is gone keeps nobody waiting.</summary>
    public IReadOnlyList<string> Open(Document plan) =>
        [.. Named(plan).Where(n => Plans.TryGetValue(n, out var named) && named.Status != Status.Done)];

    /// <summary>
    /// False for a plan that does not wait for itself by any way; what is true of few, and costs no more than to look at
    /// all plans once.
    /// </summary>
    public bool MayWaitForItself(Document plan) => InCircles.Contains(plan.Id.Stem) || !IsMeant(plan);

    // What is left when those that wait for nothing that is left are taken out, one after another; and then those that
    // nothing waits for (Kahn, "Topological sorting of large networks", 1962).
    private HashSet<string> InCircles
    {
        get
        {
            if (field is not null)
                return field;
            var left = Plans.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
            TakeOut(left, s => Named(Plans[s]), HeldBy);
            TakeOut(left, HeldBy, s => Named(Plans[s]));
            return field = left;
        }
    }

    // Of two plans of one ID, the first is meant.
    private bool IsMeant(Document plan) => ReferenceEquals(Plans.GetValueOrDefault(plan.Id.Stem), plan);

    private IEnumerable<string> HeldBy(string stem) => Behind[stem].Where(IsMeant).Select(p => p.Id.Stem);

    private static void TakeOut(
        HashSet<string> left,
        Func<string, IEnumerable<string>> holding,
        Func<string, IEnumerable<string>> held
    )
    {
        var holds = left.ToDictionary(
            s => s,
            s => holding(s).Distinct(StringComparer.OrdinalIgnoreCase).Count(left.Contains),
            StringComparer.OrdinalIgnoreCase
        );
        var free = new Queue<string>(holds.Where(h => h.Value == 0).Select(h => h.Key));
        while (free.TryDequeue(out var stem))
        {
            left.Remove(stem);
            foreach (var other in held(stem).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (left.Contains(other) && --holds[other] == 0)
                    free.Enqueue(other);
            }
        }
    }

    /// <summary>The way by which a plan would come to wait for itself; null where it would not.</summary>
    /// <param name="plan">The stem of the plan.</param>
    /// <param name="after">The stem of the plan that it is to wait for.</param>
    public IReadOnlyList<string>? Cycle(string plan, string after)
    {
        var from = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [after] = plan };
        var open = new Queue<string>([after]);
        while (open.TryDequeue(out var at))
        {
            if (at.Equals(plan, StringComparison.OrdinalIgnoreCase))
                return Way(from, plan, after);
            foreach (var next in Plans.TryGetValue(at, out var document) ? Named(document) : [])
            {
                if (from.TryAdd(next, at))
                    open.Enqueue(next);
                else if (next.Equals(plan, StringComparison.OrdinalIgnoreCase))
                    return [.. Way(from, at, after), plan];
            }
        }

        return null;
    }

    private static List<string> Way(Dictionary<string, string> from, string end, string start)
    {
        var way = new List<string> { end };
        for (var at = end; !at.Equals(start, StringComparison.OrdinalIgnoreCase); at = from[at])
            way.Add(from[at]);
        way.Add(from[start]);
        way.Reverse();
        return way;
    }
}
