using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests;

/// <summary>
/// A disk that fills up, and one that cannot be written to: small file systems in memory, which take root to mount.
/// </summary>
[Platform("Linux")]
public sealed class FullDiskTests
{
    [Test]
    public void AFullDiskIsAnErrorThatNamesTheFileAndLeavesNothingHalfWritten() =>
        OnSmallDisk(folder =>
        {
            var programs = new Programs(folder);
            var made = 0;
            (int Status, string Out, string Error) last = default;
            while (made < 100 && (last = programs.Run("otk", "plan", $"Plan {made}", "--ready")).Status == 0)
                made++;

            Assert.That(made, Is.InRange(1, 99));
            Assert.That(last.Status, Is.EqualTo(1));
            Assert.That(
                last.Error,
                Does.Match("Cannot write (ai_docs/plans/PLAN-.*\\.md|\\.otk/lock): no space left on the device\\.")
            );
            Assert.That(
                Directory.GetFiles(folder.Combine("ai_docs", "plans")),
                Has.Length.EqualTo(made),
                "no temporary file is left"
            );
            Assert.That(programs.Run("otk", "list", "plans", "--strict").Status, Is.Zero);

            var plans = programs.Run("otk", "orchestrate");
            Assert.That(plans.Status, Is.EqualTo(1));
            Assert.That(programs.Run("otk", "list", "--strict").Status, Is.Zero);
        });

    [Test]
    public void AReadOnlyFolderIsAnErrorThatNamesTheFile() =>
        OnSmallDisk(folder =>
        {
            var programs = new Programs(folder);
            programs.Run("otk", "plan", "Before");
            Sh("mount", "-o", "remount,ro", folder.Path);

            var (status, _, error) = programs.Run("otk", "plan", "After");
            Assert.That(status, Is.EqualTo(1));
            Assert.That(error, Does.Contain(".otk/lock").And.Contain("read-only"));
            Assert.That(programs.Run("otk", "list", "plans").Out, Does.Contain("Before"));
        });

    private static void OnSmallDisk(Action<TempFolder> test)
    {
        using var folder = new TempFolder();
        Assume.That(Sh("mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", folder.Path), Is.Zero, "mounting takes root");
        try
        {
            test(folder);
        }
        finally
        {
            Sh("umount", folder.Path);
        }
    }

    private static int Sh(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
