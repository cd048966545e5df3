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
        return new Session(host, json).Fail(Problem.Usage(Message(parsed, path.Count == 0), string.Join(' ', ["otk", .. path, "--help"])));
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
