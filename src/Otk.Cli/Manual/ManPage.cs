using System.Text;

namespace Otk.Cli.Manual;

/// <summary>Pages for man(1), in the macros of man(7).</summary>
internal static class ManPage
{
    /// <summary>The page of a command.</summary>
    public static string Of(CommandPage page, string version)
    {
        var text = Head(page.Path.Replace(' ', '-'), page.Description, version);
        Section(text, "SYNOPSIS").Append(".B ").Append(Escaped(page.Synopsis)).Append('\n');
        if (page.Parts.Count > 0)
            Section(text, "ARGUMENTS AND OPTIONS");
        foreach (var (form, what) in page.Parts)
            text.Append(".TP\n.B ").Append(Escaped(form)).Append('\n').Append(Escaped(what)).Append('\n');
        Section(text, "EXAMPLES").Append(".nf\n").AppendJoin('\n', page.Examples.Select(Escaped)).Append("\n.fi\n");
        if (page.Phrase is { } phrase)
            Section(text, "IN WORDS").Append(".nf\n").Append(Escaped($"otk-new \"{phrase}\"")).Append("\n.fi\n");
        return Section(text, "SEE ALSO").Append(".BR otk (1),\n.BR otk-new (1)\n").ToString();
    }

    /// <summary>The page of <c>otk</c>, which names the commands.</summary>
    public static string OfProgram(string description, IReadOnlyList<CommandPage> pages, string version)
    {
        var text = Head("otk", description, version);
        Section(text, "SYNOPSIS").Append(".B otk\ncommand [arguments] [options]\n");
        Section(text, "COMMANDS");
        foreach (var page in pages)
            text.Append(".TP\n.B ")
                .Append(Escaped(page.Path))
                .Append('\n')
                .Append(Escaped(page.Description))
                .Append('\n');
        Section(text, "REFERENCES").Append(Escaped(ManualText.References)).Append('\n');
        Section(text, "EXIT STATUS");
        Listed(text, ManualText.ExitStatuses);
        Section(text, "ENVIRONMENT");
        Listed(text, ManualText.Environment);
        Section(text, "FILES");
        foreach (var (name, meaning) in ManualText.Files)
            text.Append(".TP\n.I ").Append(Escaped(name)).Append('\n').Append(Escaped(meaning)).Append('\n');
        Section(text, "NAMES OF OTK 1.X");
        Listed(text, ManualText.OldNames);
        return Section(text, "SEE ALSO").Append(".BR otk-new (1),\n.BR git (1)\n").ToString();
    }

    /// <summary>The page of <c>otk-new</c>: its usage, and what can be said.</summary>
    public static string OfPhrases(
        string usage,
        IReadOnlyList<(string Intent, IReadOnlyList<string> Phrases)> examples,
        string version
    )
    {
        var text = Head("otk-new", "Say in plain words what one wants.", version);
        Section(text, "SYNOPSIS").Append(".B otk-new\n[options] [\"phrase\"]\n");
        Section(text, "USAGE")
            .Append(".nf\n")
            .AppendJoin('\n', usage.TrimEnd().Split('\n').Skip(2).Select(Escaped))
            .Append("\n.fi\n");
        Section(text, "KEYS OF THE LINE");
        Listed(text, ManualText.Keys);
        Section(text, "WHAT CAN BE SAID");
        foreach (var (intent, phrases) in examples)
            text.Append(".TP\n.B ")
                .Append(Escaped(intent))
                .Append('\n')
                .AppendJoin("\n.br\n", phrases.Select(Escaped))
                .Append('\n');
        return Section(text, "SEE ALSO").Append(".BR otk (1)\n").ToString();
    }

    /// <summary>The page of a program with a name of otk 1.x.</summary>
    public static string OfOldName(string name, string meaning, string version)
    {
        var text = Head(name, $"A name of otk 1.x. {meaning}", version);
        Section(text, "SYNOPSIS").Append(".B ").Append(Escaped(name)).Append("\n[arguments] [options]\n");
        return Section(text, "SEE ALSO").Append(".BR otk (1)\n").ToString();
    }

    private static StringBuilder Head(string name, string description, string version) =>
        new StringBuilder().Append(
            $".TH {name.ToUpperInvariant()} 1 \"\" \"otk {Escaped(version)}\" \"otk\"\n.SH NAME\n{Escaped(name)} "
                + $"\\- {Escaped(description.TrimEnd('.'))}\n"
        );

    private static void Listed(StringBuilder text, IEnumerable<(string Name, string Meaning)> items)
    {
        foreach (var (name, meaning) in items)
            text.Append(".TP\n.B ").Append(Escaped(name)).Append('\n').Append(Escaped(meaning)).Append('\n');
    }

    private static StringBuilder Section(StringBuilder text, string name) =>
        text.Append(".SH ").Append(name).Append('\n');

    // A backslash, a hyphen that is to stay one, and a dot or quote that would begin a request (groff_man(7)).
    private static string Escaped(string line)
    {
        var text = line.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return text.Length > 0 && text[0] is '.' or '\'' ? "\\&" + text : text;
    }
}
