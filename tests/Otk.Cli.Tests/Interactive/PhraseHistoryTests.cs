using Otk.Testing;
using Otk.Workspace;

namespace Otk.Cli.Tests.Interactive;

public sealed class PhraseHistoryTests
{
    [TestCase("show the board", "show the board")]
    [TestCase("note that\nit works\n\nnow", "note that\\nit works\\n\\nnow")]
    [TestCase("plan 'Move C:\\new to D:\\'", "plan 'Move C:\\\\new to D:\\\\'")]
    [TestCase("a\r\nb", "a\\nb")]
    public void APhraseIsOneLineOfTheFileAndComesBackAsItWas(string phrase, string line)
    {
        using var folder = new TempFolder();
        var history = Of(folder);
        history.Add(phrase);
        history.Add("undo");
        Assert.That(File.ReadAllLines(history.Path), Is.EqualTo(new[] { line, "undo" }));
        Assert.That(history.Read(), Is.EqualTo(new[] { phrase.ReplaceLineEndings("\n"), "undo" }));
    }

    [Test]
    public void ABackslashThatWasWrittenAsItIsStaysOne()
    {
        using var folder = new TempFolder();
        var history = Of(folder);
        folder.Write(".otk/history", "plan 'D:\\'\nplan 'C:\\temp'\n");
        Assert.That(history.Read(), Is.EqualTo(new[] { "plan 'D:\\'", "plan 'C:\\temp'" }));
    }

    private static PhraseHistory Of(TempFolder folder)
    {
        Directory.CreateDirectory(folder.Combine(".otk"));
        return new PhraseHistory(WorkspaceFolder.Find(folder.Path, _ => null));
    }
}
