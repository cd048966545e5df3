using System.Globalization;
using Otk.Workspace.Documents;
using Otk.Workspace.Markdown;

namespace Otk.Workspace.Tests.Documents;

/// <summary>A look at the lines of a log never passes over one that has what is wanted.</summary>
public sealed class EntryScanTests
{
    private static readonly string[] _lines =
    [
        "## Blockers",
        "Blockers",
        "--------",
        "# Decisions #",
        "- 2026-11-23 08:00 UTC: one",
        "- [ ] 2026-11-25 09:30 UTC: two",
        "* three",
        "  - inner",
        "1. 2026-11-24 10:00 UTC: four",
        "> - [x] 2026-11-26 10:00 UTC: five",
        "",
        "text",
        "<!-- comment -->",
        "```",
    ];

    [Test]
    public void WhatTheOutlineHasTheLookFinds([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var since = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        var found = 0;
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Join(
                '\n',
                Enumerable.Range(0, random.Next(1, 9)).Select(_ => _lines[random.Next(_lines.Length)])
            );
            var items = MarkdownOutline
                .Read(text)
                .Where(s => s.Heading == "Blockers")
                .SelectMany(s => s.Items)
                .ToList();
            if (items.Count > 0)
            {
                found++;
                Assert.That(new EntryScan("Blockers", null, []).MayHave(text), Is.True, text);
            }

            if (items.Exists(t => Dated(t.Text) >= since))
                Assert.That(new EntryScan("Blockers", since, []).MayHave(text), Is.True, text);
        }

        Assert.That(found, Is.GreaterThan(100));
    }

    [TestCase("## Blockers\n\n## Notes\n- one", false)]
    [TestCase("## Blockers\n- one", true)]
    public void AnEmptyHeadingIsNone(string text, bool expected) =>
        Assert.That(new EntryScan("Blockers", null, []).MayHave(text), Is.EqualTo(expected));

    private static DateTimeOffset? Dated(string text) =>
        DateTimeOffset.TryParseExact(
            text.Split(" UTC")[0],
            "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;
}
