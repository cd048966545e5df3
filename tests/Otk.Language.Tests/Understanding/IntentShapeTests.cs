using System.Text.RegularExpressions;
using Otk.Language.Understanding;
using Otk.Testing;

namespace Otk.Language.Tests.Understanding;

/// <summary>What the page on grammars says of intents and slots is what there is.</summary>
public sealed partial class IntentShapeTests
{
    [Test]
    public void ThePageOnGrammarsNamesEverySlotOfEveryIntent()
    {
        var table = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "grammar.md"))
            .Split("| intent | slots |")[1]
            .Split("\n\n")[0];
        var rows = table
            .Split('\n')
            .Skip(2)
            .Select(r => r.Split('|'))
            .SelectMany(r => Code().Matches(r[1]).Select(m => (Intent: m.Groups[1].Value, Slots: Slots(r[2]))));
        Assert.That(
            rows.Select(r => $"{r.Intent}: {r.Slots}"),
            Is.EquivalentTo(IntentShape.Slots.Select(s => $"{s.Key}: {string.Join(' ', s.Value)}"))
        );
    }

    private static string Slots(string cell) =>
        string.Join(' ', Slot().Matches(cell).Select(m => m.Groups[2].Value + (m.Groups[1].Length > 0 ? "!" : "")));

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("(\\*\\*)?`([a-z]+)`")]
    private static partial Regex Slot();
}
