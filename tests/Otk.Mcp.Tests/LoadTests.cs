using System.Diagnostics;
using ModelContextProtocol;

namespace Otk.Mcp.Tests;

/// <summary>A thousand calls over one connection, good and bad ones: each is answered, and memory stays flat.</summary>
public sealed class LoadTests
{
    private const int Documents = 1000;
    private const int Calls = 1000;

    [Test]
    public async Task AThousandCallsAreAllAnswered()
    {
        await using var otk = await Connection.Open();
        for (var i = 0; i < Documents; i++)
            otk.Folder.Write(
                $"ai_docs/plans/PLAN-20251014-0{i:00000}-p.md",
                $"---\nid: PLAN-20251014-0{i:00000}-p\ntitle: Plan {i}\nowner: Ann\nstatus: draft\nspec_id: \"\"\n---\n\n## Objective\nPlan {i}\n"
            );
        var memory = new List<long>();
        var times = new List<double>();
        for (var i = 0; i < Calls; i++)
        {
            var watch = Stopwatch.StartNew();
            switch (i % 10)
            {
                case 0:
                    await otk.Call("change", $$"""{"ref":"plan {{(i % Documents) + 1}}","owner":"Owner {{i}}"}""");
                    break;
                case 1:
                    await otk.Fail("find", """{"what":"nothing"}""");
                    break;
                case 2:
                    await Assert.ThrowsAsync<McpProtocolException>(async () => await otk.Ask("none", "{}"));
                    break;
                case 3:
                    await otk.Fail("say", """{"phrase":"the sky is blue"}""");
                    break;
                case 4 or 5 or 6:
                    await otk.Call("find", """{"what":"list","limit":5}""");
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    break;
                default:
                    await otk.Call("show", $$"""{"ref":"plan {{(i * 7 % Documents) + 1}}","fields":["id"]}""");
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    break;
            }

            if (i % 100 == 99)
                memory.Add(WorkingSet());
        }

        times.Sort();
        TestContext.Out.WriteLine(
            $"read tools: median {times[times.Count / 2]:0.0} ms; memory {string.Join(' ', memory.Select(m => m >> 20))} MB"
        );
        Assert.That(memory[^1], Is.LessThan(memory[4] * 1.25), "memory is flat over the second half");
    }

    private static long WorkingSet() =>
        Process.GetProcessesByName("otk").Where(IsOurs).Select(p => p.WorkingSet64).DefaultIfEmpty(0).Max();

    // Others on this machine may use otk meanwhile. The parent's number is the second word behind the name.
    private static bool IsOurs(Process process)
    {
        var stat = $"/proc/{process.Id}/stat";
        return !File.Exists(stat) || File.ReadAllText(stat).Split(") ")[^1].Split(' ')[1] == $"{Environment.ProcessId}";
    }
}
