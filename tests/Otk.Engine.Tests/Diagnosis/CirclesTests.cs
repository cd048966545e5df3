using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Diagnosis;

/// <summary>Plans that wait for each other by whatever way, of any number: those, and none that lead there.</summary>
public sealed class CirclesTests
{
    [Test]
    public void TellsOfThoseThatWaitForThemselvesAndOfNoOthers()
    {
        using var workspace = new TempWorkspace();
        Write(workspace, 1, after: 2);
        Write(workspace, 2, after: 3);
        Write(workspace, 3, after: 1);
        Write(workspace, 4, after: 1);
        Write(workspace, 5, after: 4);
        Write(workspace, 6, after: 6);
        Write(workspace, 7, after: 8);
        Write(workspace, 8, after: null);

        Assert.That(
            Circles(workspace),
            Is.EqualTo(
                new[]
                {
                    "1 waits for itself: 1 → 2 → 3 → 1.",
                    "2 waits for itself: 2 → 3 → 1 → 2.",
                    "3 waits for itself: 3 → 1 → 2 → 3.",
                    "6 waits for itself: 6 → 6.",
                }
            )
        );
    }

    [Test]
    public void FindsTheOneCircleInRandomOnesAsALookAtEachWayDoes([Values(1, 2, 3, 4)] int seed)
    {
        using var workspace = new TempWorkspace();
        var random = new Random(seed);
        var after = Enumerable.Range(0, 30).Select(i => random.Next(3) == 0 ? (int?)null : random.Next(30)).ToArray();
        for (var i = 0; i < after.Length; i++)
            Write(workspace, i, after[i]);

        Assert.That(
            Circles(workspace).Select(c => int.Parse(c.Split(' ')[0])),
            Is.EqualTo(Enumerable.Range(0, after.Length).Where(i => ComesBack(after, i)))
        );
    }

    private static bool ComesBack(int?[] after, int start)
    {
        var at = after[start];
        for (var steps = 0; at is { } next && steps < after.Length; steps++)
        {
            if (next == start)
                return true;
            at = after[next];
        }

        return false;
    }

    private static List<string> Circles(TempWorkspace workspace) =>
        [
            .. workspace
                .Do<Outcome.Diagnosed>(new Intent.Doctor())
                .Findings.Select(f => f.Problem.Message)
                .Where(m => m.Contains("waits for itself", StringComparison.Ordinal))
                .Select(m => m.Replace("PLAN-20251014-0000", "", StringComparison.Ordinal))
                .Select(m =>
                    string.Join(' ', m.Split(' ').Select(w => w.TrimStart('0') is { Length: > 0 } n ? n : "0"))
                ),
        ];

    private static string Id(int number) => $"PLAN-20251014-0000{number:00}";

    private static void Write(TempWorkspace workspace, int number, int? after) =>
        workspace.Root.Write(
            $"ai_docs/plans/{Id(number)}-x.md",
            $"---\nid: {Id(number)}-x\ntitle: Plan {number}\nowner: me\nstatus: draft\n{(after is { } other ? $"after: {Id(other)}\n" : "")}---\n"
        );
}
