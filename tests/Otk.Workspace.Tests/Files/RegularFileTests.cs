using System.Diagnostics;
using System.Runtime.Versioning;
using Otk.Testing;
using Otk.Workspace.Files;

namespace Otk.Workspace.Tests.Files;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
public sealed class RegularFileTests
{
    [Test]
    [CancelAfter(5000)]
    public void APipeADeviceAndAFolderAreErrorsAtOnce()
    {
        using var folder = new TempFolder();
        Process.Start("mkfifo", [folder.Combine("pipe")]).WaitForExit();
        File.CreateSymbolicLink(folder.Combine("endless"), "/dev/zero");

        Assert.That(
            () => RegularFile.Read(folder.Combine("pipe")),
            Throws.InstanceOf<IOException>().With.Message.EqualTo("It is no regular file.")
        );
        Assert.That(() => RegularFile.Read(folder.Combine("endless")), Throws.InstanceOf<IOException>());
        Assert.That(() => RegularFile.Read(folder.Path), Throws.InstanceOf<UnauthorizedAccessException>());
        Assert.That(RegularFile.ReadIfThere(folder.Combine("missing")), Is.Null);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(70_000)]
    [TestCase(1_000_000)]
    public void AFileIsReadWholeUpToALimit(int size)
    {
        using var folder = new TempFolder();
        var bytes = Enumerable.Range(0, size).Select(i => (byte)(i * 7)).ToArray();
        File.WriteAllBytes(folder.Combine("file"), bytes);

        Assert.That(RegularFile.Read(folder.Combine("file"), size), Is.EqualTo(bytes));
        if (size > 0)
            Assert.That(() => RegularFile.Read(folder.Combine("file"), size - 1), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void ALinkIsFollowedThroughFoldersThatAreLinks()
    {
        using var folder = new TempFolder();
        folder.Write("real/inner/file", "x");
        File.CreateSymbolicLink(folder.Combine("way"), "real/inner");
        File.CreateSymbolicLink(folder.Combine("circle"), "circle");

        Assert.That(RealPath.Of(folder.Combine("way", "file")), Is.EqualTo(folder.Combine("real", "inner", "file")));
        Assert.That(RealPath.Of(folder.Combine("way", "..", "x")), Is.EqualTo(folder.Combine("real", "x")));
        Assert.That(RealPath.Of(folder.Combine("missing", "x")), Is.EqualTo(folder.Combine("missing", "x")));
        Assert.That(RealPath.Of(folder.Combine("circle")), Is.Null);
    }

    [Test]
    public void AProgramIsFoundInAbsoluteFoldersOnly()
    {
        using var folder = new TempFolder();
        var program = folder.Write("bin/tool", "#!/bin/sh\n");
        folder.Write("plain/tool", "no program");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.That(
            ProgramPath.Find("tool", $".::bin:{folder.Combine("plain")}:{folder.Combine("bin")}"),
            Is.EqualTo(program)
        );
        Assert.That(ProgramPath.Find("tool", ".:bin:"), Is.Null);
        Assert.That(ProgramPath.Find("tool", null), Is.Null);
    }
}
