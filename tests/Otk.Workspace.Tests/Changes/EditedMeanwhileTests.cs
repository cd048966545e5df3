using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Workspace.Tests.Changes;

/// <summary>A person saves a document at the very moment at which otk writes it: what was saved stays.</summary>
[Platform("Linux")]
public sealed class EditedMeanwhileTests
{
    private const int Saves = 1500;

    [Test]
    public void WhatAnEditorSavesWhileOtkWritesIsNeverLost()
    {
        using var root = new TempFolder();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        var path = root.Write("ai_docs/plans/a.md", "0 by otk\n0 by hand\n");
        using var stop = new CancellationTokenSource();
        var (written, refused) = (0, 0);
        var otk = Task.Factory.StartNew(
            () =>
            {
                var act = new Act("test", "group", DateTimeOffset.UnixEpoch);
                Assert.That(
                    WorkspaceLock.Acquire(folder, act, TimeSpan.FromSeconds(5)).TryGet(out var held, out _),
                    Is.True
                );
                using (held)
                {
                    for (var i = 1; !stop.IsCancellationRequested; i++)
                    {
                        var before = File.ReadAllText(path);
                        var changes = new ChangeSet();
                        changes.Add(
                            FileChange.Update(
                                path,
                                before,
                                $"{i} by otk\n{before[(before.IndexOf('\n', StringComparison.Ordinal) + 1)..]}"
                            )
                        );
                        if (changes.Commit(folder, held!) is null)
                            written++;
                        else
                            refused++;
                    }
                }
            },
            TaskCreationOptions.LongRunning
        );

        for (var save = 1; save <= Saves; save++)
        {
            var temporary = root.Combine("editor.tmp");
            File.WriteAllText(temporary, $"{save} opened by hand\n{save} by hand\n");
            File.Move(temporary, path, overwrite: true);
            Thread.SpinWait(Random.Shared.Next(20_000));
            Assert.That(
                SpinWait.SpinUntil(
                    () => File.ReadAllText(path).EndsWith($"\n{save} by hand\n", StringComparison.Ordinal),
                    1000
                ),
                Is.True,
                $"save {save}: {File.ReadAllText(path)}"
            );
        }

        stop.Cancel();
        otk.Wait();
        TestContext.Out.WriteLine($"otk wrote {written} times and gave way {refused} times");
        Assert.That(written, Is.GreaterThan(0));
        Assert.That(
            Directory.GetFiles(root.Combine("ai_docs", "plans")),
            Has.Length.EqualTo(1),
            "no temporary file is left"
        );
    }

    [Test]
    public void AFileThatOtkWouldRemoveStaysWhereItWasEdited()
    {
        using var root = new TempFolder();
        var path = root.Write("ai_docs/plans/a.md", "edited");

        Assert.That(FileWriter.Write(FileChange.Delete(path, "as otk wrote it")), Is.False);
        Assert.That(File.ReadAllText(path), Is.EqualTo("edited"));
        Assert.That(FileWriter.Write(FileChange.Delete(path, "edited")), Is.True);
        Assert.That(Directory.GetFiles(root.Combine("ai_docs", "plans")), Is.Empty);
    }
}
