using System.CommandLine;
using System.CommandLine.Parsing;
using Otk.App;
using Otk.Model.Problems;

namespace Otk.Cli.Commands;

/// <summary>Tells what is wrong with a command line, and which help to read.</summary>
internal static class UsageError
{
    /// <summary>Writes it, as JSON where that was asked for; exit status 2.</summary>
    public static int Write(Host host, ParseResult parsed)
    {
        var path = new List<string>();
        for (var symbol = (SymbolResult?)parsed.CommandResult; symbol is not null; symbol = symbol.Parent)
        {
            if (symbol is CommandResult { Command: not RootCommand } command)
                path.Insert(0, command.Command.Name);
        }

        var json = parsed.Tokens.Any(t => t.Value == "--json");
        var message = UnknownOption(parsed) is { } unknown ? $"There is no option '{unknown}'." : Message(parsed, path.Count == 0);
        return new Session(host, json).Fail(Problem.Usage(message, [.. Meant(parsed, path), string.Join(' ', ["otk", .. path, "--help"])]));
    }

    // A command or an option with a slip in it.
    private static IEnumerable<string> Meant(ParseResult parsed, List<string> path)
    {
        var command = parsed.CommandResult.Command;
        foreach (var word in UnknownOption(parsed) is { } unknown ? [unknown] : parsed.UnmatchedTokens)
        {
            var isOption = word.StartsWith('-');
            var known = isOption ? command.Options.Where(o => !o.Hidden).Select(o => o.Name) : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
            if (Nearest.Of(word, known) is { } meant)
                return [string.Join(' ', ["otk", .. path, meant, .. isOption ? [] : parsed.UnmatchedTokens.Where(t => t != word)])];
        }

        return [];
    }

    // Where words may stand, an option that does not exist is taken for one.
    private static string? UnknownOption(ParseResult parsed)
    {
        var known = parsed.CommandResult.Command.Options.SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet();
        return parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Where(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal)).Select(t => t.Value.Split('=')[0]).FirstOrDefault(v => !known.Contains(v));
    }

    private static string Message(ParseResult parsed, bool atRoot)
    {
        if (!atRoot)
            return string.Join(" ", parsed.Errors.Select(e => e.Message));
        return parsed.UnmatchedTokens.FirstOrDefault(t => t[0] != '-') is { } unknown
            ? $"There is no command '{unknown}'."
            : "A command is missing.";
    }
}
