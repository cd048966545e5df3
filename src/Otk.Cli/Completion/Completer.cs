using System.CommandLine;
using System.Text.RegularExpressions;
using Otk.App;
using Otk.Cli.Commands;
using Otk.Cli.Rendering;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Workspace.Documents;

namespace Otk.Cli.Completion;

/// <summary>
/// Tells which words could stand next on a command line: commands, options, statuses, kinds, and the IDs that there
/// are.
/// </summary>
/// <remarks>The names of files tell the IDs; no document is read, save for the owners.</remarks>
internal sealed partial class Completer(Host host, RootCommand root)
{
    /// <summary>
    /// The words that could stand in the place of the last one, each with what it is; none where a text or a file is to
    /// be typed.
    /// </summary>
    /// <param name="words">The words behind <c>otk</c>; the last one, which may be empty, is being typed.</param>
    public IEnumerable<(string Value, string Text)> Of(IReadOnlyList<string> words)
    {
        if (
            words.Count > 0
            && words[^1].StartsWith("--", StringComparison.Ordinal)
            && words[^1].Split('=', 2) is [var name, var begun]
        )
            return Of([.. words.SkipLast(1), name, begun]).Select(v => ($"{name}={v.Value}", v.Text));
        var current = words.Count == 0 ? "" : Unescaped(words[^1]);
        Command command = root;
        Option? waiting = null;
        var given = 0;
        foreach (var word in words.SkipLast(1))
        {
            if (waiting is not null)
                waiting = null;
            else if (word.StartsWith('-'))
                waiting = Options(command).FirstOrDefault(o => Matches(o, word) && o.ValueType != typeof(bool));
            else if (given == 0 && command.Subcommands.FirstOrDefault(c => c.Name == word) is { } inner)
                command = inner;
            else
                given++;
        }

        var found =
            waiting is not null ? Values(waiting, command, words)
            : current.StartsWith('-') ? Options(command).Select(o => (o.Name, o.Description ?? ""))
            : [.. given == 0 ? Commands(command) : [], .. Arguments(command, given)];
        return found.Where(f => f.Item1.StartsWith(current, StringComparison.OrdinalIgnoreCase));
    }

    // As it is typed: the shell has not taken away its quotes and backslashes yet.
    private static string Unescaped(string word) => EscapedCharacter().Replace(word.Trim('"', '\''), "$1");

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex EscapedCharacter();

    // Those of its groups that hold below them too.
    private static IEnumerable<Option> Options(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive))
            .Where(o => !o.Hidden)
            .DistinctBy(o => o.Name);

    private static bool Matches(Option option, string word) => option.Name == word || option.Aliases.Contains(word);

    private IEnumerable<(string Value, string Text)> Values(
        Option option,
        Command command,
        IReadOnlyList<string> words
    ) =>
        option.Name == "--color"
            ? [.. ColourChoice.Words.Select(w => (w, ""))]
            : (command as ExampleCommand)?.Line?.MemberOf(option.Name) switch
            {
                IntentMember.Reference m => Ids(m.Kind ?? DocumentKind.Plan),
                IntentMember.References m => Ids(m.Kind ?? DocumentKind.Plan),
                IntentMember.Duration => [("30m", ""), ("2h", ""), ("1d", "")],
                IntentMember.Time { IsPast: true } => [("yesterday", ""), ("'last monday'", "")],
                IntentMember.Time => [("tomorrow", ""), ("'next friday'", "")],
                IntentMember.Text { Check: TextCheck.Status } => Statuses(words),
                IntentMember.Text { Check: TextCheck.Owner or TextCheck.AnyOwner } => Owners(),
                IntentMember.Text m => m.Values.Select(v => (v, "")),
                _ => [],
            };

    private IEnumerable<(string Value, string Text)> Arguments(Command command, int given) =>
        (command as ExampleCommand)?.Line is not { } line
            ? command.Arguments.FirstOrDefault()?.Name == "SHELL" && given == 0
                ? CompletionScripts.Shells.Select(s => (s, ""))
                : []
            : line.Argument switch
            {
                IntentMember.Reference m when given == 0 || line.Form.Repeats == m.Name => References(m, line.Form),
                IntentMember.KindOf when given == 0 => Enum.GetValues<DocumentKind>().Select(k => (k.Word() + "s", "")),
                _ when command.Name == "help" && given == 0 => [.. Commands(root), ("phrases", "what can be said")],
                _ => [],
            };

    private static IEnumerable<(string Value, string Text)> Commands(Command command) =>
        command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? ""));

    // What is made last can be named so, where one of those that are there is meant.
    private IEnumerable<(string Value, string Text)> References(IntentMember.Reference member, CommandForm form)
    {
        DocumentKind[] kinds = (member.Kind ?? form.Kind) is { } one ? [one] : [DocumentKind.Plan, DocumentKind.Spec];
        var ids = kinds.SelectMany(k => Ids(k, member.IsArchived));
        return member.IsArchived || form.Repeats == member.Name ? ids : ids.Append(("latest", "the one made last"));
    }

    private IEnumerable<(string Value, string Text)> Ids(DocumentKind kind, bool archived = false) =>
        Store(archived).Files(kind).Reverse().Select(f => (Path.GetFileNameWithoutExtension(f), kind.Word()));

    // Those of the kind that is named before them, where one is.
    private static IEnumerable<(string Value, string Text)> Statuses(IReadOnlyList<string> words) =>
        new[] { StatusFlow.Plan, StatusFlow.Spec }
            .Where(f =>
                !words.Any(w =>
                    w.TrimStart('"', '\'')
                        .StartsWith(f == StatusFlow.Plan ? "spec" : "plan", StringComparison.OrdinalIgnoreCase)
                )
            )
            .SelectMany(f => f.Statuses.Select(s => (Status: s, Kind: f == StatusFlow.Plan ? "plan" : "spec")))
            .GroupBy(s => s.Status)
            .Select(g => (g.Key, string.Join(", ", g.Select(s => s.Kind))));

    private IEnumerable<(string Value, string Text)> Owners() =>
        new[] { DocumentKind.Plan, DocumentKind.Spec }
            .SelectMany(k => Store(archived: false).All(k).Documents)
            .Select(d => d.Owner)
            .Where(o => o.Length > 0)
            .Distinct()
            .Select(o => (o, "owner"));

    private DocumentStore Store(bool archived)
    {
        var folder = host.Workspace;
        return new DocumentStore(archived ? folder.Archive : folder);
    }
}
