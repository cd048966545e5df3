using FsCheck;
using FsCheck.Fluent;
using Otk.Model.Documents;

namespace Otk.Workspace.Tests.FrontMatter;

/// <summary>Titles made to be misread by YAML.</summary>
public static class NastyText
{
    private static readonly string[] _pieces =
    [
        ":",
        "#",
        "'",
        "\"",
        "[",
        "]",
        "{",
        "}",
        "\\",
        "@",
        "`",
        "%",
        "&",
        "*",
        "!",
        "|",
        ">",
        "~",
        "-",
        "?",
        ",",
        "=",
        "<",
        "$",
        ".",
        "/",
        ": ",
        " #",
        "- ",
        "? ",
        "''",
        "\\n",
        "\\",
        "---",
        "...",
        "${ID}",
        "${TITLE}",
        "<<: ",
        "!!str ",
        "&a ",
        "*a",
        "yes",
        "No",
        "null",
        "true",
        "123",
        "1e3",
        "0x1F",
        "0o17",
        "1_000",
        "12:30:45",
        ".inf",
        "-.NaN",
        "2025-01-01",
        "2025-01-01T00:00:00Z",
        "a",
        "auth",
        "Z",
        " ",
        "  ",
        "7",
        "é",
        "e\u0301",
        "ß",
        "я",
        "поиск",
        "検索",
        "بحث",
        "\u05d0",
        "\u202e",
        "\u200b",
        "\u200d",
        "\ufeff",
        "🚀",
        "👩‍👧",
        "\ud834\udd1e",
        "\ud83f\udffe",
        "\ufffd",
        "\ufffe",
        "\ue000",
        "\u00a0",
        "\u3000",
        "\u0378",
    ];

    /// <summary>A title as <see cref="Title.Check"/> lets it through.</summary>
    public sealed record NastyTitle(string Text);

    public static Arbitrary<NastyTitle> Titles() =>
        Arb.From(
            Gen.Elements(_pieces)
                .NonEmptyListOf()
                .Select(p => string.Concat(p))
                .Where(t => Title.Check(t, "title").TryGet(out _, out _))
                .Select(t => new NastyTitle(t.Trim())),
            t => Shorter(t.Text).Select(s => new NastyTitle(s))
        );

    /// <summary>The text without one of its characters, where what is left is a title.</summary>
    private static IEnumerable<string> Shorter(string text) =>
        Enumerable
            .Range(0, text.Length)
            .Select(i => text.Remove(i, 1))
            .Where(t => Title.Check(t, "title").TryGet(out var same, out _) && same == t);
}
