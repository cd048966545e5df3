using FsCheck;
using FsCheck.Fluent;
using Otk.Workspace.FrontMatter;

namespace Otk.Workspace.Tests.FrontMatter;

public sealed class FrontMatterScannerTests
{
    private static readonly string[] _pieces =
    [
        "\n",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\f",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "-",
        "- ",
        "...",
        ": ",
        ":",
        " ",
        "  ",
        "#",
        " # ",
        "'",
        "''",
        "\"",
        "\\",
        "\\u0041",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a ",
        "*a",
        "!!str ",
        "|",
        ">",
        "%",
        "@",
        "$",
        "${ID}",
        "a",
        "word",
        "12",
        "2025-10-14T01:23:45Z",
        "поиск",
        "🚀",
        "é",
        "? ",
        "a b",
    ];

    /// <summary>Lines that are front matter, or nearly so.</summary>
    public sealed record Block(string Text);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(FrontMatterScannerTests)], MaxTest = 20_000)]
    public void WhereTheScannerAnswersTheYamlLibraryAnswersTheSame(Block block)
    {
        if (FrontMatterScanner.Scan(block.Text, 0, block.Text.Length) is not { } scanned)
            return;
        if (!FrontMatterParser.Parse(block.Text, 0, block.Text.Length, "x.md").TryGet(out var parsed, out var problem))
        {
            Assert.Fail($"{problem.Message} in {Escaped(block)}");
            return;
        }

        scanned.TryGet(out var entries, out _);
        Assert.That(
            entries!.Select(e => (e.Key, e.Value, e.Style, e.Line, Written(block, e))),
            Is.EqualTo(parsed.Select(e => (e.Key, e.Value, e.Style, e.Line, Written(block, e)))),
            Escaped(block)
        );
    }

    [Test]
    public void TheScannerReadsWhatOtkWrites()
    {
        const string text =
            "id: PLAN-20251014-01K7A2-x\ntitle: Add JWT\nowner: \"a: b\"\ncreated: 2025-10-14T01:23:45Z\nstatus: ready          # draft|ready\nspec_id: \"\"            # filled\n";

        Assert.That(FrontMatterScanner.Scan(text, 0, text.Length)!.Value.TryGet(out var entries, out _), Is.True);
        Assert.That(
            entries!.Select(e => e.Value),
            Is.EqualTo(new[] { "PLAN-20251014-01K7A2-x", "Add JWT", "a: b", "2025-10-14T01:23:45Z", "ready", "" })
        );
    }

    public static Arbitrary<Block> Blocks()
    {
        var key = Gen.Elements("id", "title", "status", "a-b", "a_1", "yes", "12");
        var value = Gen.Frequency(
                (4, Gen.Elements("a", "12", " ", "-", ":", "#", ", ", "]", "é", "🚀", "$", "'", "2025-01-01")),
                (1, Gen.Elements(_pieces))
            )
            .ListOf()
            .Resize(4)
            .Select(string.Concat);
        var quote = Gen.Elements("", "", "'", "\"");
        var line =
            from k in key
            from v in value
            from q in quote
            from gap in Gen.Elements(": ", ": ", ":   ", ":")
            from end in Gen.Elements("", "", "  ", " # why", "   # why", "#")
            from newLine in Gen.Elements("\n", "\n", "\r\n", "")
            select $"{k}{gap}{q}{v}{q}{end}{newLine}";
        var comment = value.Select(v => $"#{v}\n");
        return Arb.From(
            Gen.Frequency((8, line), (1, value), (1, comment), (1, Gen.Constant("\n")))
                .ListOf()
                .Resize(5)
                .Select(l => new Block(string.Concat(l))),
            b => Enumerable.Range(0, b.Text.Length).Select(i => new Block(b.Text.Remove(i, 1)))
        );
    }

    // An empty value has no characters; where the gap before it counts to is each reader's own affair.
    private static string Written(Block block, FrontMatterEntry entry) =>
        entry.Start == entry.End ? "" : $"{entry.Start}:{block.Text[entry.Start..entry.End]}";

    private static string Escaped(Block block) => Uri.EscapeDataString(block.Text);
}
