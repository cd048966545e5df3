using System.Diagnostics;
using Otk.Testing;
using Otk.Workspace.Owners;

namespace Otk.Workspace.Tests.Owners;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OwnerCascadeTests : IDisposable
{
    private readonly TempFolder _root = new();

    public OwnerCascadeTests()
    {
        Git("init", "--quiet");
        Git("config", "user.name", "From Git");
    }

    public void Dispose() => _root.Dispose();

    [Test]
    public void EachSourceGoesBeforeTheNext()
    {
        _root.Write(".otk/.owner", "\n  From File \nsecond line\n");

        Assert.That(Owner(" From Environment "), Is.EqualTo("From Environment"));
        Assert.That(Owner(null), Is.EqualTo("From File"));
        Assert.That(Owner("  "), Is.EqualTo("From File"));
        File.WriteAllText(_root.Combine(".otk", ".owner"), " \n");
        Assert.That(Owner(null), Is.EqualTo("From Git"));
        File.Delete(_root.Combine(".otk", ".owner"));
        Assert.That(Owner(null), Is.EqualTo("From Git"));
        Git("config", "user.name", "");
        Assert.That(Owner(null), Is.EqualTo(Environment.UserName));
    }

    [Test]
    public void TheSourcesAreToldInTheirOrderWithWhatTheySay()
    {
        _root.Write(".otk/.owner", "Backend Team");

        Assert.That(
            Cascade(null).Sources().Select(s => (s.Name, s.Value)),
            Is.EqualTo(
                new (string, string?)[]
                {
                    ("OTK_OWNER", null),
                    (".otk/.owner", "Backend Team"),
                    ("git config user.name", "From Git"),
                    ("system user", Environment.UserName),
                }
            )
        );
    }

    [Test]
    public void AnOwnerThatIsNoneIsRefusedWithItsSource()
    {
        _root.Write(".otk/.owner", "a\tb\n");

        Assert.That(
            Cascade(null).Current().Problem().Message,
            Is.EqualTo(".otk/.owner: The owner has a control character in it (U+0009).")
        );
    }

    [Test]
    public void AnOwnerFileThatCannotBeReadIsAProblemThatNamesIt()
    {
        Directory.CreateDirectory(_root.Combine(".otk", ".owner"));

        Assert.That(Cascade(null).Current().Problem().At!.Path, Is.EqualTo(".otk/.owner"));
        Assert.That(Owner("From Environment"), Is.EqualTo("From Environment"));
    }

    private string Owner(string? environment) => Cascade(environment).Current().Value();

    private OwnerCascade Cascade(string? environment) =>
        new(
            WorkspaceFolder.Find(_root.Path, _ => null),
            name => name == "OTK_OWNER" ? environment : Environment.GetEnvironmentVariable(name)
        );

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _root.Path })!;
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero);
    }
}
