using System.Runtime.Versioning;
using Otk.Testing;
using Otk.Workspace.Hooks;
using Otk.Workspace.Trust;

namespace Otk.Workspace.Tests.Trust;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
public sealed class TrustStoreTests
{
    private const UnixFileMode Runnable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Test]
    public void TrustIsOfPathContentAndPermissions()
    {
        using var root = new TempFolder();
        var path = Hook(root, "project", "#!/bin/sh\n");
        var (folder, trust) = (WorkspaceFolder.Find(root.Combine("project"), _ => null), Store(root));
        Assert.That(State(folder, trust), Is.EqualTo(HookState.NotTrusted));

        trust.Add(ProjectFile.Read(folder, path)!.Value.Value());
        Assert.That(State(folder, trust), Is.EqualTo(HookState.Runs));
        Assert.That(
            Directory.EnumerateFiles(root.Combine("home"), "plan-created", SearchOption.AllDirectories).Count(),
            Is.EqualTo(1)
        );

        File.AppendAllText(path, "# changed\n");
        Assert.That(State(folder, trust), Is.EqualTo(HookState.NotTrusted));
        File.WriteAllText(path, "#!/bin/sh\n");
        Assert.That(State(folder, trust), Is.EqualTo(HookState.Runs), "as it was");
        File.SetUnixFileMode(path, Runnable | UnixFileMode.OtherWrite);
        Assert.That(State(folder, trust), Is.EqualTo(HookState.NotTrusted));

        Hook(root, "other", "#!/bin/sh\n");
        Assert.That(
            State(WorkspaceFolder.Find(root.Combine("other"), _ => null), trust),
            Is.EqualTo(HookState.NotTrusted),
            "another clone asks anew"
        );
    }

    [Test]
    public void WhatRunsIsTheCopyThatWasTrusted()
    {
        using var root = new TempFolder();
        var path = Hook(root, "project", "#!/bin/sh\n");
        var (folder, trust) = (WorkspaceFolder.Find(root.Combine("project"), _ => null), Store(root));
        trust.Add(ProjectFile.Read(folder, path)!.Value.Value());

        var (_, program, _) = new HookFolder(folder, trust).Find("plan-created");
        Assert.That(program, Does.StartWith(root.Combine("home") + "/"));
        Assert.That(File.ReadAllText(program!), Is.EqualTo("#!/bin/sh\n"));
        File.WriteAllText(program!, "#!/bin/sh\nanother\n");
        Assert.That(
            State(folder, trust),
            Is.EqualTo(HookState.NotTrusted),
            "a copy that is not what was trusted is none"
        );
    }

    [Test]
    public void WhatLeadsOutOfTheWorkspaceIsNoHookAndNoGrammar()
    {
        using var root = new TempFolder();
        var outside = root.Write("outside", "#!/bin/sh\n");
        File.SetUnixFileMode(outside, Runnable);
        Directory.CreateDirectory(root.Combine("project", ".otk", "hooks"));
        Directory.CreateDirectory(root.Combine("project", ".otk", "grammar"));
        File.CreateSymbolicLink(root.Combine("project", ".otk", "hooks", "plan-created"), outside);
        File.CreateSymbolicLink(root.Combine("project", ".otk", "grammar", "x.yaml"), outside);
        var folder = WorkspaceFolder.Find(root.Combine("project"), _ => null);

        var (hooks, grammar) = (ProjectFiles.Hooks(folder), ProjectFiles.Grammar(folder));
        Assert.That(hooks.Files.Concat(grammar.Files), Is.Empty);
        Assert.That(
            hooks.Unusable.Concat(grammar.Unusable).Select(p => p.Message),
            Has.Exactly(1).EndsWith("leads out of the workspace.")
        );
        Assert.That(State(folder, Store(root)), Is.EqualTo(HookState.Unreadable));
    }

    private static HookState State(WorkspaceFolder folder, TrustStore trust) =>
        new HookFolder(folder, trust).Find("plan-created").State;

    private static TrustStore Store(TempFolder root) =>
        new(new PersonFolders(n => n == "HOME" ? root.Combine("home") : null));

    private static string Hook(TempFolder root, string project, string text)
    {
        var path = root.Write($"{project}/.otk/hooks/plan-created", text);
        File.SetUnixFileMode(path, Runnable);
        return path;
    }
}
