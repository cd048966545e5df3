using System.Text;

namespace Otk.Cli.Tests.Faults.Fuzz;

/// <summary>Texts of documents that nobody writes on purpose, and that come about all the same.</summary>
internal static class OddText
{
    private static readonly string[] _lineEnds = ["\n", "\n", "\n", "\r\n", "\r", "\u0085", "\u2028", "\f"];

    private static readonly string[] _values =
    [
        "Plain words",
        "\"in quotes\"",
        "'it''s'",
        "\"open",
        "'open",
        "2025",
        "true",
        "null",
        "~",
        "",
        "2025-10-14",
        "[a, b]",
        "{a: b}",
        "[a, {b: [c]}]",
        "&a x",
        "*a",
        "!!str 1",
        "!<tag:x> y",
        "|\n  lines\n  more",
        ">-\n  folded\n  more",
        "a: b",
        "x # remark",
        "- item",
        "%directive",
        "@at",
        "`tick`",
        "\"\\u001b[31mred\"",
        "\"\\ud800\"",
        "\u202Eright to left",
        "é ü 日本語 🦉",
        "../../etc/passwd",
        "/etc/passwd",
        "a/b",
        "..",
        ".",
        "*",
        "con\tab",
        "\"line\\nbreak\"",
        "{{template}}",
        "${ID}",
        "$(touch x)",
        "? complex",
        "<<: *a",
        "0x1F",
        "1e999",
        ".inf",
        "draft",
        "ready",
        "executing",
        "done",
        "in-spec",
    ];

    private static readonly string[] _keys =
    [
        "id",
        "title",
        "owner",
        "created",
        "status",
        "spec_id",
        "plan_id",
        "after",
        "claimed_by",
        "claimed_until",
        "task_id",
        "forced",
        "tags",
        "\"id\"",
        "ID",
        "título",
        "",
        "a b",
        "<<",
        "? id",
        "- id",
        "id ",
    ];

    private static readonly string[] _statuses =
    [
        "draft",
        "ready",
        "in-spec",
        "executing",
        "done",
        "designed",
        "built",
    ];

    private static readonly string[] _begins =
    [
        "---\n",
        "---\n",
        "---\n",
        "---\n",
        "---\n",
        "---\n",
        "--- \n",
        "----\n",
        "\n---\n",
        "",
        "--- # yes\n",
    ];

    private static readonly string[] _ends =
    [
        "---\n",
        "---\n",
        "---\n",
        "---\n",
        "---\n",
        "---\n",
        "",
        "...\n",
        "--\n",
        "---",
        "--- \n",
    ];

    /// <summary>A whole document.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="id">The ID that it has, more often than not.</param>
    /// <param name="ids">IDs that it may name.</param>
    public static byte[] Document(Random random, string id, IReadOnlyList<string> ids)
    {
        var text = FrontMatter(random, id, ids) + Body(random);
        var end = random.GetItems(_lineEnds, 1)[0];
        if (end != "\n" && random.Next(2) == 0)
            text = random.Next(3) == 0 ? Mixed(random, text, end) : text.Replace("\n", end, StringComparison.Ordinal);
        return Bytes(random, text);
    }

    /// <summary>A document that was good, with something odd put into it.</summary>
    public static byte[] Spoilt(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        var lines = text.Split('\n');
        return Bytes(
            random,
            random.Next(6) switch
            {
                0 => text[..at],
                1 => text[..at] + Body(random) + text[at..],
                2 => text + Body(random),
                3 => text.Replace("\n", random.GetItems(_lineEnds, 1)[0], StringComparison.Ordinal),
                4 => string.Join('\n', lines.Where(_ => random.Next(8) != 0)),
                _ => string.Join('\n', lines.Select(l => random.Next(8) == 0 ? l + "\n" + Line(random) : l)),
            }
        );
    }

    /// <summary>Some text of any kind, of one line or many.</summary>
    public static string Any(Random random) =>
        random.Next(3) switch
        {
            0 => random.GetItems(_values, 1)[0],
            1 => Line(random),
            _ => Huge(random, 600),
        };

    private static string FrontMatter(Random random, string id, IReadOnlyList<string> ids)
    {
        if (random.Next(60) == 0)
            return "---\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"key{i}: {i}\n")) + "---\n";
        if (random.Next(40) == 0)
            return "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat("bcdefghi".Select(NineOfTheLast)) + "---\n";

        // Behind front matter that cannot be read no body is looked at: most of it is good.
        var isGood = random.Next(5) < 3;
        var text = new StringBuilder(isGood ? "---\n" : random.GetItems(_begins, 1)[0]);
        string[] keys = ["id", "title", "owner", "created", "status", random.Next(2) == 0 ? "spec_id" : "plan_id"];
        foreach (var key in keys)
        {
            if (!isGood && random.Next(15) == 0)
                continue;
            var good = key switch
            {
                "id" => id,
                "title" => $"Title {random.Next(50)}",
                "owner" => "Tester",
                "created" => "2025-10-14T01:23:45Z",
                "status" => random.GetItems(_statuses, 1)[0],
                _ => ids.Count > 0 && random.Next(3) > 0 ? ids[random.Next(ids.Count)] : "\"\"",
            };
            text.Append(key).Append(": ").Append(!isGood && random.Next(5) == 0 ? Value(random) : good).Append('\n');
        }

        for (var more = isGood ? 0 : random.Next(4); more > 0; more--)
            text.Append(random.GetItems(_keys, 1)[0]).Append(": ").Append(Value(random)).Append('\n');
        return text.Append(isGood ? "---\n" : random.GetItems(_ends, 1)[0]).ToString();
    }

    // A few lines that stand for a billion.
    private static string NineOfTheLast(char name) =>
        $"{name}: &{name} [{string.Join(',', Enumerable.Repeat($"*{(char)(name - 1)}", 9))}]\n";

    private static string Value(Random random) =>
        random.Next(25) switch
        {
            0 => new string('[', 5_000),
            1 => new string('{', 5_000),
            2 => new string('x', 100_000),
            3 => string.Concat(Enumerable.Repeat("{a: ", 3_000)),
            4 => string.Concat(Enumerable.Repeat("- ", 3_000)),
            5 => "\n" + string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n")),
            _ => random.GetItems(_values, 1)[0],
        };

    private static string Body(Random random)
    {
        var text = new StringBuilder("\n");
        for (var parts = random.Next(9); parts > 0; parts--)
            text.Append(random.Next(6) == 0 ? Huge(random, 5_000) : Line(random)).Append('\n', random.Next(1, 3));
        return text.ToString();
    }

    private static string Line(Random random) =>
        random.Next(34) switch
        {
            0 => "## Objective\nWords",
            1 => "### Implementation Steps\n- [ ] One\n- [x] Two\n  - [ ] nested\n    - [X] deeper",
            2 => "### Implementation Steps\n\n1. First\n2. Second\n   1) inner\n10) tenth",
            3 => "- [ ] an item\n  that goes on\nlazily",
            4 => "> - [ ] quoted\n> > 1. twice",
            5 => "* [ ] star\n+ [x] plus",
            6 => "- [ ]\n- []\n- [ ]x\n- [y] z",
            7 => "```\n- [ ] in code\n```",
            8 => "~~~ never closed\n- [ ] in code",
            9 => "<!-- never closed\n- [ ] hidden",
            10 => "<!-- closed --> - [ ] behind",
            11 => "Title\n=====\nOther\n-----",
            12 => "| a | b |\n|---|---|\n| - [ ] | x |",
            13 => "[a](b) [c][d] ![e](f)\n\n[d]: ../../x \"t\"",
            14 => "[^1]: note\n\ntext[^1]",
            15 => "<<<<<<< HEAD\n- [ ] a\n=======\n- [x] a\n>>>>>>> other",
            16 => "## Decisions\n\n## Decisions\n\n- 2025-10-14 01:23 UTC: twice",
            17 => "## Blockers\n\n- [ ] 2025-99-99 99:99 UTC: never",
            18 => "---\nid: again\n---",
            19 => "\t- [ ] tab\n\t\t- [ ] two",
            20 => "nul \0 nul",
            21 => "\u001b]0;title\a\u001b[2J",
            22 => "\u202E\u2066\u200B\uFEFF",
            23 => "e\u0301 \U0001F989 \uD800 lone",
            24 => "- [ ] one\r- [ ] two\u0085- [ ] three\u2028- [ ] four\f- [ ] five\v",
            25 => "**bold *both** italic* `code ``",
            26 => "<b>html</b> <script>x</script> &amp; &#0;",
            27 => "- [ ] " + new string('w', 20_000),
            28 => "- [ ] \n\n\n  later",
            29 => "####### seven\n#no space\n### Implementation Steps ###",
            30 => "1. [ ] numbered box\n1. [x] again",
            31 => "- [ ] a — see 'b' \"c\" `d` $e",
            32 => "***\n___\n- - -",
            _ => "Words and words.  \nHard break\\\nend",
        };

    private static string Huge(Random random, int most) =>
        random.Next(13) switch
        {
            0 => new string('>', 200) + " deep",
            1 => new string('[', most),
            2 => new string('[', most) + new string(']', most),
            3 => string.Concat(Enumerable.Repeat("> ", most)),
            4 => string.Concat(Enumerable.Repeat("- ", most)),
            5 => string.Concat(Enumerable.Range(0, most / 10).Select(i => new string(' ', 2 * i) + "- [ ] x\n")),
            6 => new string('*', most),
            7 => new string('`', most) + "x",
            8 => string.Concat(Enumerable.Repeat("![", most)),
            9 => string.Concat(Enumerable.Repeat("<", most)),
            10 => string.Concat(Enumerable.Repeat("- [ ] item\n", most)),
            11 => string.Concat(Enumerable.Repeat("a_b*c", most)),
            _ => new string('x', 200 * most),
        };

    private static string Mixed(Random random, string text, string end) =>
        string.Concat(text.Split('\n').Select(l => l + (random.Next(2) == 0 ? end : "\n")));

    private static byte[] Bytes(Random random, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(14) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. bytes],
            1 => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray(),
            2 => [.. bytes, 0xFF, 0xC3],
            3 => [.. bytes.Take(bytes.Length / 2), 0xC3, 0x28, .. bytes.Skip(bytes.Length / 2)],
            4 => [],
            _ => bytes,
        };
    }
}
