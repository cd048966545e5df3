using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Otk.App;
using Otk.Cli.Answers;
using Otk.Model.Commands;
using Otk.Model.Problems;

namespace Otk.Cli.Commands;

/// <summary>Tells what is wrong with a command line, what may have been meant, and which help to read.</summary>
internal static partial class UsageError
{
    // What other programs call what otk has.
    private static readonly Dictionary<string, string> _otherNames = new(StringComparer.Ordinal)
    {
        ["ls"] = "list",
        ["rm"] = "archive",
        ["delete"] = "archive",
        ["remove"] = "archive",
        ["edit"] = "open",
        ["view"] = "show",
        ["cat"] = "show",
        ["status"] = "resume",
        ["new"] = "plan",
        ["create"] = "plan",
        ["add"] = "plan",
        ["start"] = "exec",
        ["execute"] = "exec",
        ["tick"] = "check",
        ["find"] = "search",
        ["grep"] = "search",
        ["man"] = "manual",
    };

    /// <summary>Writes it, as JSON where that was asked for; exit status 2.</summary>
    public static int Write(Host host, ParseResult parsed)
    {
        var path = new List<string>();
        for (var symbol = (SymbolResult?)parsed.CommandResult; symbol is not null; symbol = symbol.Parent)
        {
            if (symbol is CommandResult { Command: not RootCommand } command)
                path.Insert(0, command.Command.Name);
        }

        // A word that is no command may stand before one: "otk lst --status ready".
        var atRoot = path.Count == 0 || parsed.Tokens is [{ Type: not TokenType.Command }, ..];
        if (atRoot)
            path.Clear();
        var (message, wrong, known) = Mistake(parsed, atRoot);
        string[] meant = wrong is null ? [] : [.. Corrections(parsed, wrong, known)];
        if (meant.Length == 0 && atRoot && wrong is not null && _otherNames.GetValueOrDefault(wrong) is { } ours)
            meant = [Corrected(parsed, wrong, ours)];
        var json = parsed.Tokens.Any(t => t.Value == "--json");
        return Answer
            .Of(host, json)
            .Fail(Problem.Usage(message, [.. meant.Append(string.Join(' ', ["otk", .. path, "--help"])).Distinct()]));
    }

    // What to say, the word that is wrong, and the words that could stand in its place.
    private static (string Message, string? Wrong, IEnumerable<string> Known) Mistake(ParseResult parsed, bool atRoot)
    {
        var command = atRoot ? parsed.RootCommandResult.Command : parsed.CommandResult.Command;
        var commands = command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        if (atRoot && parsed.Tokens is [{ Type: not TokenType.Command, Value: [not '-', ..] first }, ..])
            return ($"There is no command '{first}'.", first, commands);
        if (atRoot && parsed.UnmatchedTokens.FirstOrDefault(t => t[0] != '-') is { } name)
            return ($"There is no command '{name}'.", name, commands);
        if (atRoot && parsed.Tokens is [{ Value: ['-', ..] dashed }, ..] && Options(command).All(o => o != dashed))
            return ($"There is no option '{dashed}'.", dashed, Options(command));
        if (UnknownOption(parsed) is { } option)
            return ($"There is no option '{option}'.", option, Options(command));
        if (atRoot)
            return ("A command is missing.", null, []);

        if (parsed.UnmatchedTokens is [var word, ..] && command.Subcommands.Count > 0)
            return ($"There is no command '{command.Name} {word}'.", word, commands);

        // The library lists the words that it takes over several lines, the wrong one first.
        var message = Spaces().Replace(string.Join(" ", parsed.Errors.Select(e => e.Message)), " ");
        var quoted = Quoted().Matches(message).Select(m => m.Groups[1].Value).ToList();
        return quoted is not [var wrong, .. var allowed]
            ? (message, null, [])
            : (
                message,
                wrong,
                allowed.Count > 0 ? allowed
                : Allowed().Match(message) is { Success: true } list
                    ? list.Groups[1].Value.Split([", ", " or "], StringSplitOptions.None)
                : commands
            );
    }

    private static IEnumerable<string> Options(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive))
            .Where(o => !o.Hidden)
            .Select(o => o.Name);

    /// <summary>
    /// The whole command line with another word in the place of a wrong one, to be copied; none where no known word is
    /// near.
    /// </summary>
    public static IEnumerable<string> Corrections(ParseResult parsed, string wrong, IEnumerable<string> known) =>
        Nearest.Of(wrong, known) is { } near ? [Corrected(parsed, wrong, near)] : [];

    private static string Corrected(ParseResult parsed, string wrong, string near) =>
        string.Join(
            ' ',
            parsed
                .Tokens.Select(t =>
                    t.Value == wrong ? near
                    : t.Value.StartsWith(wrong + "=", StringComparison.Ordinal) ? near + t.Value[wrong.Length..]
                    : t.Value.StartsWith('-') ? t.Value
                    : CommandLineText.Quote(t.Value)
                )
                .Prepend("otk")
        );

    // Where words may stand, an option that does not exist is taken for one.
    private static string? UnknownOption(ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet();
        return parsed
            .Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(t => t.Value.Split('=')[0])
            .FirstOrDefault(v => !known.Contains(v));
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    // "…: use plans, specs or tasks."
    [GeneratedRegex(": use ([^.]+)\\.")]
    private static partial Regex Allowed();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
