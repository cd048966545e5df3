using System.Text;
using Otk.App;
using Otk.English;
using Otk.Model.Commands;
using Otk.Phrases;

namespace Otk.Cli.Manual;

/// <summary>The manual as one Markdown page: <c>docs/manual.md</c>.</summary>
internal static class MarkdownManual
{
    /// <summary>The page.</summary>
    public static string Of(
        string description,
        IReadOnlyList<CommandPage> pages,
        IReadOnlyList<(string Intent, IReadOnlyList<string> Phrases)> examples
    )
    {
        var text = new StringBuilder("# Manual\n\n");
        text.Append(
                "Written by `otk manual --markdown` from the definitions of the commands and the grammar; a test "
                    + "keeps it so.\n\n"
            )
            .Append(description)
            .Append("\n\n");
        text.Append("**References.** ").Append(ManualText.References).Append("\n\n");
        Table(text, "Exit status", "Meaning", ManualText.ExitStatuses);
        Table(text, "Variable", "Meaning", ManualText.Environment.Select(e => ($"`{e.Name}`", e.Meaning)));
        Table(text, "File", "What it is", ManualText.Files.Select(f => ($"`{f.Name}`", f.Meaning)));
        text.Append("## Commands\n\n");
        foreach (var page in pages)
            Command(text, page);
        text.Append("## otk-new\n\n```\n")
            .Append(OtkNewProgram.Usage.TrimEnd())
            .Append("\n```\n\nThe keys of the line that `otk-new` alone opens on a terminal:\n\n");
        Table(text, "Key", "What it does", ManualText.Keys);
        text.Append("## Names of otk 1.x\n\n");
        Table(text, "Program", "What it stands for", ManualText.OldNames.Select(n => ($"`{n.Name}`", n.Meaning)));
        text.Append(
            "## What is asked for most\n\nTo `otk-new`, or as a command. Days are counted from Monday, 2026-11-23.\n\n"
        );
        Table(text, "In words", "Command", Requests());
        text.Append("## What can be said\n\nTo `otk-new`, by intent:\n\n");
        Table(
            text,
            "Intent",
            "Phrases",
            examples.Select(e => ($"`{e.Intent}`", string.Join(" · ", e.Phrases.Select(p => $"“{p}”"))))
        );
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<(string Phrase, string Command)> Requests()
    {
        var interpreter = new Interpreter(EnglishGrammar.Compiled, FixedClock.Of("2026-11-23T09:00"));
        return ManualText.Requests.Select(p =>
            (p, $"`{string.Join("; ", CommandLineText.For(interpreter.Interpret(p).Intents))}`")
        );
    }

    private static void Command(StringBuilder text, CommandPage page)
    {
        text.Append($"### {page.Path}\n\n{Cell(page.Description)}\n\n```\n{page.Synopsis}\n```\n\n");
        if (page.Parts.Count > 0)
            Table(text, "Argument or option", "What it is", page.Parts.Select(p => ($"`{p.Form}`", p.Text)));
        text.Append("```sh\n").AppendJoin('\n', page.Examples).Append("\n```\n\n");
        if (page.Phrase is { } phrase)
            text.Append($"In words: `otk-new \"{phrase}\"`\n\n");
    }

    private static void Table(
        StringBuilder text,
        string left,
        string right,
        IEnumerable<(string Left, string Right)> rows
    )
    {
        text.Append($"| {left} | {right} |\n|---|---|\n");
        foreach (var row in rows)
            text.Append($"| {Cell(row.Left)} | {Cell(row.Right)} |\n");
        text.Append('\n');
    }

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
