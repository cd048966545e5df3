using Otk.Testing;
using Otk.Workspace.Changes;

namespace Otk.Workspace.Tests.Changes;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LeftoversTests : IDisposable
{
    private readonly TempFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Test]
    public void AFileThatIsRenamedAfterItWasListedWasNotLeft()
    {
        var folder = WorkspaceFolder.Find(_root.Path, _ => null);
        var written = new[] { Old(folder), Old(folder) };

        using var left = Leftovers.Of(folder).GetEnumerator();
        Assert.That(left.MoveNext(), Is.True);
        foreach (var other in written.Where(w => w != left.Current))
            File.Move(other, Path.Combine(folder.Settings, "done"));

        Assert.That(left.MoveNext(), Is.False);
    }

    private static string Old(WorkspaceFolder folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder.Settings).FullName, $".4242-{Guid.NewGuid():N}.tmp");
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
        return path;
    }
}
