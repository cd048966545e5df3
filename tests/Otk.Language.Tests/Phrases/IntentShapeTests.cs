using Otk.Phrases;
using Otk.Testing;

namespace Otk.Language.Tests.Phrases;

/// <summary>What the page on grammars says of intents and slots is what there is.</summary>
/// <remarks>OTK_UPDATE_TRANSCRIPTS=1 writes it into the page instead.</remarks>
public sealed class IntentShapeTests
{
    private const string Heading = "| intent | slots |\n|---|---|\n";
    private static readonly string _page = Path.Combine(SourceTree.Root, "docs", "grammar.md");

    [Test]
    public void ThePageOnGrammarsNamesEverySlotOfEveryIntent()
    {
        var parts = File.ReadAllText(_page).Split(Heading);
        Assert.That(parts, Has.Length.EqualTo(2));
        var behind = parts[1].IndexOf("\n\n", StringComparison.Ordinal);
        var table = string.Join('\n', IntentShape.Slots.Select(s => $"| `{s.Key}` | {Cell(s.Value)} |"));
        if (Environment.GetEnvironmentVariable("OTK_UPDATE_TRANSCRIPTS") == "1")
            File.WriteAllText(_page, parts[0] + Heading + table + parts[1][behind..]);
        else
            Assert.That(parts[1][..behind], Is.EqualTo(table));
    }

    // What every reading needs is bold.
    private static string Cell(string[] slots) =>
        slots.Length == 0 ? "none" : string.Join(", ", slots.Select(s => s[^1] == '!' ? $"**`{s[..^1]}`**" : $"`{s}`"));
}
