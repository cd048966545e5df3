using Otk.Engine.Handlers;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Tracking;

/// <summary>What was done is told from the documents alone, so that a clone tells the same.</summary>
public sealed class RecapTests
{
    [TestCase("2026-11-23", "2026-11-20")]
    [TestCase("2026-11-24", "2026-11-23")]
    [TestCase("2026-11-28", "2026-11-27")]
    [TestCase("2026-11-29", "2026-11-27")]
    public void TheLastWorkingDayIsTheOneBefore(string today, string expected) =>
        Assert.That(
            RecapHandler.LastWorkingDay(DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture)),
            Is.EqualTo(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Test]
    public void EachPlanHasWhatWasDoneForItInOrder()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        workspace.Clock.Advance(TimeSpan.FromDays(2));
        workspace.SetStatus(plan, "ready");
        var spec = workspace.Orchestrate().Named.Single();
        workspace.Do<Outcome.ItemChanged>(new Intent.AddItem(TempWorkspace.Ref(spec), "One, and two"));
        workspace.Do<Outcome.Checked>(new Intent.Check(TempWorkspace.Ref(spec), "1", Evidence: "41 passed"));
        workspace.Execute(spec);
        Log(LogEntry.Decision, "use trigrams");
        Log(LogEntry.Blocker, "no disk");
        Log(LogEntry.Progress, "half is there");
        workspace.Do<Outcome.Resolved>(new Intent.Resolve(TempWorkspace.Ref(spec), Text: "bought one"));
        workspace.SetStatus(spec, "done");

        // In another folder, with other times of files, and no journal.
        using var clone = new TempWorkspace();
        foreach (
            var file in Directory.EnumerateFiles(workspace.Root.Combine("ai_docs"), "*.md", SearchOption.AllDirectories)
        )
        {
            var place = clone.Root.Combine(Path.GetRelativePath(workspace.Root.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place, overwrite: true);
        }

        var recap = clone.Do<Outcome.Recapped>(new Intent.Recap("2025-10-16"));
        Assert.That(
            recap.Plans.Single().Events.Select(e => $"{e.What}: {e.Text}").Order(StringComparer.Ordinal),
            Is.EqualTo(
                new[]
                {
                    "decided: use trigrams",
                    "finished: ",
                    "progress: half is there",
                    "ready: ",
                    "resolved: no disk: bought one",
                    "specced: Implementation for Search",
                    "ticked: One; and two (41 passed)",
                    "was blocked: no disk",
                }
            )
        );
        Assert.That(
            clone
                .Do<Outcome.Recapped>(new Intent.Recap("2025-10-14", "2025-10-16"))
                .Plans.Single()
                .Events.Single()
                .What,
            Is.EqualTo("planned")
        );
        Assert.That(clone.Do<Outcome.Recapped>(new Intent.Recap("2025-10-14", Owner: "Nobody")).Plans, Is.Empty);

        void Log(LogEntry entry, string text) =>
            workspace.Do<Outcome.Logged>(new Intent.Log(TempWorkspace.Ref(spec), entry, text));
    }

    [Test]
    public void EntriesAreRecalledByKindWordsAndTimeNewestFirst()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        Log(LogEntry.Decision, "use trigrams");
        workspace.Clock.Advance(TimeSpan.FromDays(1));
        Log(LogEntry.Decision, "drop trigrams");
        workspace.Clock.Advance(TimeSpan.FromMinutes(1));
        Log(LogEntry.Blocker, "no disk");

        Assert.That(
            Recalled(new Intent.Recall()),
            Is.EqualTo(new[] { "no disk", "drop trigrams", "use trigrams" }).AsCollection
        );
        Assert.That(
            Recalled(new Intent.Recall("decision", Text: "TRIGRAMS use")),
            Is.EqualTo(new[] { "use trigrams" })
        );
        Assert.That(Recalled(new Intent.Recall { Since = "2025-10-15" }), Has.No.Member("use trigrams"));
        Assert.That(Recalled(new Intent.Recall { Until = "2025-10-15" }), Is.EqualTo(new[] { "use trigrams" }));
        Assert.That(Recalled(new Intent.Recall { Open = true }), Is.EqualTo(new[] { "no disk" }));
        workspace.Do<Outcome.Resolved>(new Intent.Resolve(TempWorkspace.Ref(spec)));
        Assert.That(Recalled(new Intent.Recall { Open = true }), Is.Empty);

        void Log(LogEntry entry, string text) =>
            workspace.Do<Outcome.Logged>(new Intent.Log(TempWorkspace.Ref(spec), entry, text));

        List<string> Recalled(Intent.Recall intent) =>
            [
                .. workspace
                    .Do<Outcome.Recalled>(intent)
                    .Entries.Where(e => e.Kind != LogEntry.Progress)
                    .Select(e => e.Text),
            ];
    }
}
