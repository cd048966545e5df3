using System.Diagnostics;
using System.Text.Json;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults;

/// <summary>
/// Commands of all kinds are killed (SIGKILL) at any instruction: no document is lost or half-written, none is made
/// twice, and the next command works.
/// </summary>
public sealed class KillTests
{
    // Half of them at any moment, half while many files are being written: by far the most of a command's time goes by
    // before its first write.
    private const int Kills = 200;

    [Test]
    public void NothingIsLostOrMadeTwiceWhereverCommandsAreKilled()
    {
        using var folder = new TempFolder();
        var programs = new Programs(folder);
        var random = new Random(20251014);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var (killed, inWrite) = (0, 0);
        for (var i = 0; i < 5; i++)
            Keep(programs.Run("otk", "plan", $"Seed {i}", "--ready", "--json"), kept);

        while (killed < Kills)
        {
            // Now and then a command runs to its end; what it said it made must be there to the last.
            if (killed % 10 == 0)
            {
                Keep(programs.Run("otk", "plan", $"Whole {killed}", "--ready", "--json"), kept);
                Assert.That(programs.Run("otk", "orchestrate").Status, Is.Zero);
            }

            var awaited = killed % 2 == 0;
            if (awaited && killed % 4 == 0)
                WriteReadyPlans(folder, killed);
            using var process = programs.Start("otk", awaited ? CommandOfManyFiles(killed) : Command(random));
            process.StandardInput.Close();
            if (awaited)
                WaitForAWrite(folder, process, random);
            else
                process.WaitForExit(random.Next(1, 250));
            process.Kill();
            process.WaitForExit();
            killed++;
            if (File.Exists(Path.Combine(Journal(folder), "pending.json")))
                inWrite++;
        }

        TestContext.Out.WriteLine(
            $"killed {killed} commands, {inWrite} of them between two writes; {kept.Count} documents were acknowledged"
        );
        Assert.That(inWrite, Is.GreaterThan(0), "some kills must fall between writes");
        Assert.That(programs.Run("otk", "orchestrate").Status, Is.Zero, "the next command works");
        Assert.That(programs.Run("otk", "list", "--strict").Status, Is.Zero, "every document can be read");
        var doctor = programs.Run("otk", "doctor", "--fix");
        Assert.That(doctor.Status, Is.Zero, doctor.Out);
        Assert.That(programs.Run("otk", "doctor").Out, Does.StartWith("✅ Everything is in order."));

        var files = Directory
            .GetFiles(folder.Combine("ai_docs"), "*.md", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).LinkTarget is null)
            .ToList();
        var names = files.Select(f => Path.GetFileName(f)!).ToList();
        Assert.That(names, Is.Unique, "nothing stands in two places");
        Assert.That(kept, Is.SubsetOf(names), "what was acknowledged is there, among the documents or in the archive");
        foreach (var file in files)
            Assert.That(File.ReadAllText(file), Does.EndWith("\n"), $"{file} is whole");
        var specs = files
            .Where(f =>
                Path.GetFileName(f).StartsWith("SPEC-", StringComparison.Ordinal)
                && f.Contains("/specs/", StringComparison.Ordinal)
            )
            .Select(f => File.ReadLines(f).First(l => l.StartsWith("plan_id:", StringComparison.Ordinal)))
            .ToList();
        Assert.That(specs, Is.Unique, "no plan has two SPECs");
    }

    private static string[] Command(Random random) =>
        random.Next(11) switch
        {
            0 => ["plan", $"Plan {random.Next(1000)}", "--ready"],
            1 or 2 => ["orchestrate"],
            3 => ["scout", "spec", "latest"],
            4 => ["exec", "spec", $"{random.Next(1, 6)}"],
            5 => ["log", "latest", $"entry {random.Next(1000)}", "--decision"],
            6 => ["check", "latest", "1"],
            7 =>
            [
                "set",
                "plan",
                $"{random.Next(1, 6)}",
                "--owner",
                $"Owner {random.Next(100)}",
                "--title",
                $"Title {random.Next(100)}",
            ],
            8 => ["archive", "plan", $"{random.Next(1, 9)}", "--force"],
            9 => ["restore", "plan", "1"],
            _ => ["claim", "plan", $"{random.Next(1, 6)}", "--for", "1m"],
        };

    private static string[] CommandOfManyFiles(int round) =>
        round % 4 == 0 ? ["orchestrate"] : ["set", "all plans", "--owner", $"Owner {round}"];

    // By hand, as people make them: several plans for one orchestrate.
    private static void WriteReadyPlans(TempFolder folder, int round)
    {
        for (var i = 0; i < 6; i++)
        {
            var id = $"PLAN-20251014-0{round:000}{i:00}-by-hand";
            folder.Write(
                $"ai_docs/plans/{id}.md",
                $"---\nid: {id}\ntitle: By hand {round} {i}\nowner: Tester\ncreated: 2025-10-14T01:23:45Z\nstatus: ready\nspec_id: \"\"\n---\n\n## Objective\nBy hand\n"
            );
        }
    }

    private static void Keep((int Status, string Out, string Error) answer, HashSet<string> kept)
    {
        Assert.That(answer.Status, Is.Zero, answer.Error);
        using var json = JsonDocument.Parse(answer.Out);
        kept.Add(Path.GetFileName(json.RootElement.GetProperty("document").GetProperty("path").GetString()!));
    }

    // Until the journal has the change set, and then a moment of any length within it.
    private static void WaitForAWrite(TempFolder folder, Process process, Random random)
    {
        var pending = Path.Combine(Journal(folder), "pending.json");
        while (!process.HasExited && !File.Exists(pending))
            Thread.Yield();
        Thread.SpinWait(random.Next(200_000));
    }

    private static string Journal(TempFolder folder) => folder.Combine(".otk", "journal");
}
