using System.CommandLine;
using System.Text.RegularExpressions;
using Otk.App;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Cli.Completion;

/// <summary>
/// Tells which words could stand next on a command line: commands, options, statuses, kinds, and the IDs that there
/// are.
/// </summary>
/// <remarks>The names of files tell the IDs; no document is read, save for the owners.</remarks>
internal sealed partial class Completer(Host host, RootCommand root)
{
    private static readonly string[] _specCommands = ["scout", "exec", "log", "check"];
    private static readonly string[] _kinds = ["plans", "specs", "logs", "reports", "tasks"];

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
        option.Name switch
        {
            "--status" => Statuses(command, words),
            "--plan" or "--after" => Ids(DocumentKind.Plan),
            "--owner" => Owners(),
            "--color" => [("always", ""), ("never", ""), ("auto", "")],
            "--for" => [("30m", ""), ("2h", ""), ("1d", "")],
            _ => [],
        };

    private IEnumerable<(string Value, string Text)> Arguments(Command command, int given) =>
        command.Arguments.FirstOrDefault()?.Name switch
        {
            "REF" when given == 0 || command.Name == "ready" => References(command.Name),
            "KIND" when given == 0 => _kinds.Select(k => (k, "")),
            "SHELL" when given == 0 => CompletionScripts.Shells.Select(s => (s, "")),
            _ when command.Name == "help" && given == 0 => [.. Commands(root), ("phrases", "what can be said")],
            _ => [],
        };

    private static IEnumerable<(string Value, string Text)> Commands(Command command) =>
        command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description ?? ""));

    private IEnumerable<(string Value, string Text)> References(string command) =>
        command switch
        {
            "ready" => Ids(DocumentKind.Plan),
            "restore" => [.. Ids(DocumentKind.Plan, archived: true), .. Ids(DocumentKind.Spec, archived: true)],
            _ when _specCommands.Contains(command) => [.. Ids(DocumentKind.Spec), ("latest", "the one made last")],
            _ => [.. Ids(DocumentKind.Plan), .. Ids(DocumentKind.Spec), ("latest", "the one made last")],
        };

    private IEnumerable<(string Value, string Text)> Ids(DocumentKind kind, bool archived = false) =>
        Store(archived).Files(kind).Reverse().Select(f => (Path.GetFileNameWithoutExtension(f), kind.Word()));

    // Those of the kind that is named before them, where one is.
    private static IEnumerable<(string Value, string Text)> Statuses(Command command, IReadOnlyList<string> words) =>
        new[] { StatusFlow.Plan, StatusFlow.Spec }
            .Where(f =>
                !words.Any(w =>
                    w.TrimStart('"', '\'')
                        .StartsWith(f == StatusFlow.Plan ? "spec" : "plan", StringComparison.OrdinalIgnoreCase)
                )
            )
            .SelectMany(f => f.Statuses.Select(s => (Status: s, Kind: f == StatusFlow.Plan ? "plan" : "spec")))
            .GroupBy(s => s.Status)
            .Where(_ => command.Name is "list" or "set")
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
