using System.Text;

namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>Sums up what came of many faults, and tells it.</summary>
internal static class FaultReport
{
    private const int Shown = 40;

    /// <summary>The figures, on one line.</summary>
    public static string Figures(IReadOnlyCollection<FaultResult> results)
    {
        var struck = results.Where(r => r.Struck is not null).ToList();
        var points = struck.Select(r => (r.Act.Name, r.Call.Name, r.Call.Number)).Distinct().Count();
        var kinds = results
            .SelectMany(r => r.Wrong.Select(w => w.Kind).Distinct())
            .Where(k => k is not (FaultTrial.Lost or FaultTrial.Torn))
            .CountBy(k => k)
            .OrderByDescending(k => k.Value)
            .Select(k => $", {k.Value} {k.Key}");
        var remarks = results
            .Where(r => r.Remark.Length > 0)
            .CountBy(r => r.Remark)
            .OrderBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => $"{r.Value} {r.Key}, ");
        return $"{struck.Count} faults at {points} points of {struck.Select(r => r.Act.Name).Distinct().Count()} acts: "
            + $"{results.Count(r => r.Has(FaultTrial.Lost))} lost, "
            + $"{results.Count(r => r.Has(FaultTrial.Torn))} torn{string.Concat(kinds)}; {string.Concat(remarks)}"
            + $"{results.Count - struck.Count} struck nothing";
    }

    /// <summary>What is not as it must be, alike ones together, with one example each.</summary>
    public static string Wrong(IReadOnlyCollection<FaultResult> results)
    {
        var groups = results
            .SelectMany(r => r.Wrong.Select(w => (Result: r, w.Kind)).DistinctBy(p => p.Kind))
            .GroupBy(p => (p.Kind, p.Result.Act.Name, Call: p.Result.Call.Name))
            .OrderBy(g => g.Key.Kind, StringComparer.Ordinal)
            .ThenByDescending(g => g.Count())
            .ToList();
        var text = new StringBuilder();
        foreach (var group in groups.Take(Shown))
        {
            text.Append($"\n{group.Count()} × {group.Key.Kind} ({group.Key.Name}, {group.Key.Call}), for one:");
            text.Append($"\n   {group.First().Result}");
        }

        if (groups.Count > Shown)
            text.Append($"\nand {groups.Count - Shown} more groups");
        return text.ToString();
    }

    /// <summary>Writes all of them to a table, one a line; its path.</summary>
    public static string Write(IReadOnlyCollection<FaultResult> results)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "injected-faults.tsv");
        File.WriteAllLines(
            path,
            results.SelectMany(r =>
                r.Wrong.Concat(r.Remark.Length > 0 && r.Wrong.Count == 0 ? [($"({r.Remark})", "")] : [])
                    .Select(w =>
                        string.Join(
                            '\t',
                            r.Act,
                            r.Call.Name,
                            r.Call.Number,
                            r.Fault,
                            w.Kind,
                            r.Struck,
                            r.Said,
                            w.Detail
                        )
                    )
                    .Select(l => l.Replace('\n', ' '))
            )
        );
        return path;
    }
}
