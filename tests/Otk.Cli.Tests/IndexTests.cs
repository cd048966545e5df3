using System.Globalization;
using Otk.Testing;

namespace Otk.Cli.Tests;

/// <summary>
/// Eight processes at once over one index that is a thousand times deleted, cut off, damaged and brought from elsewhere while they run: what they
/// tell is what they tell without one.
/// </summary>
[Platform("Linux")]
public sealed class IndexTests
{
    private const int Plans = 150;
    private const int Processes = 8;
    private const int Damages = 1000;
    private static int _damaged;

    private static readonly string[][] _commands =
    [
        ["list", "plans", "--json"],
        ["list"],
        ["resume"],
        ["next"],
        ["show", "Title 77", "--json"],
        ["doctor"],
        ["search", "Title 99"],
        ["orchestrate", "--dry-run"],
    ];

    [Test]
    public void WhateverBecomesOfTheIndexTheAnswersAreTheSame()
    {
        using var folder = Workspace("draft");
        using var other = Workspace("ready");
        var programs = new Programs(folder);
        var cache = folder.Combine(".otk", "cache");
        var expected = _commands.Select(c => AnswerWithout(programs, cache, c)).ToArray();
        Assert.That(new Programs(other).Run("otk", "list").Status, Is.Zero);
        var foreign = IndexesIn(other.Combine(".otk", "cache")).Select(File.ReadAllBytes).ToArray();
        Assert.That(foreign, Is.Not.Empty);

        using var isDone = new CancellationTokenSource();
        var damage = Task.Factory.StartNew(() => Damage(cache, foreign, isDone.Token), TaskCreationOptions.LongRunning);
        Parallel.For(
            0,
            Processes,
            new ParallelOptions { MaxDegreeOfParallelism = Processes },
            process =>
            {
                for (var round = 0; round < _commands.Length || Volatile.Read(ref _damaged) < Damages; round++)
                {
                    var at = (process + round) % _commands.Length;
                    Assert.That(
                        programs.Run("otk", _commands[at]),
                        Is.EqualTo(expected[at]),
                        string.Join(' ', _commands[at])
                    );
                }
            }
        );
        isDone.Cancel();
        damage.Wait();

        // And an index that is whole again makes no difference either.
        foreach (var (command, answer) in _commands.Zip(expected))
            Assert.That(programs.Run("otk", command), Is.EqualTo(answer));
        Assert.That(IndexesIn(cache), Is.Not.Empty);
    }

    private static (int Status, string Out, string Error) AnswerWithout(
        Programs programs,
        string cache,
        string[] command
    )
    {
        if (Directory.Exists(cache))
            Directory.Delete(cache, recursive: true);
        return programs.Run("otk", command);
    }

    private static void Damage(string cache, byte[][] foreign, CancellationToken isDone)
    {
        var random = new Random(11);
        while (!isDone.IsCancellationRequested)
        {
            foreach (var index in IndexesIn(cache))
            {
                try
                {
                    Interlocked.Add(ref _damaged, Damage(index, foreign, random));
                }
                catch (IOException)
                {
                    // A process has put a new one in its place.
                    continue;
                }
            }

            Thread.Sleep(1);
        }
    }

    private static int Damage(string index, byte[][] foreign, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                File.Delete(index);
                return 1;
            case 1:
                File.WriteAllBytes(index, foreign[random.Next(foreign.Length)]);
                return 1;
            default:
                using (var file = File.Open(index, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
                {
                    if (file.Length == 0)
                        return 0;
                    if (random.Next(3) == 0)
                        file.SetLength(random.NextInt64(file.Length));
                    else
                    {
                        file.Position = random.NextInt64(file.Length);
                        file.WriteByte((byte)random.Next(256));
                    }
                }

                return 1;
        }
    }

    private static string[] IndexesIn(string cache) =>
        Directory.Exists(cache) ? Directory.GetFiles(cache, "*.index") : [];

    private static TempFolder Workspace(string status)
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder.Combine(".otk"));
        for (var i = 0; i < Plans; i++)
        {
            var stamp = string.Create(CultureInfo.InvariantCulture, $"20251014-01{i:0000}");
            folder.Write(
                $"ai_docs/plans/PLAN-{stamp}-plan.md",
                $"---\nid: PLAN-{stamp}-plan\ntitle: Title {i}\nowner: Tester\ncreated: 2025-10-14T01:23:45Z\nstatus: {status}\n---\n"
            );
            folder.Write(
                $"ai_docs/specs/SPEC-{stamp}-spec.md",
                $"---\nid: SPEC-{stamp}-spec\ntitle: Title {i}\nplan_id: PLAN-{stamp}-plan\nowner: Tester\nstatus: draft\n---\n- [ ] Write it\n"
            );
        }

        // What was written a moment ago is in no index.
        Thread.Sleep(120);
        return folder;
    }
}
