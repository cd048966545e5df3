using System.CommandLine;
using Otk.Cli.Rendering;

namespace Otk.Cli.Commands;

/// <summary>What a command takes that is about how it is told, and no part of the intent.</summary>
internal sealed record Telling(IReadOnlyList<Option> Options, Action<ParseResult, Session> Apply)
{
    /// <summary>As all commands are told.</summary>
    public static Telling Usual { get; } = new([], (_, _) => { });

    /// <summary>Arguments that are read before the command is run.</summary>
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>What a command takes besides its intents.</summary>
    public static Telling Of(string command) =>
        command switch
        {
            "resume" => Resuming(),
            "show" => Showing(),
            "list" => Listing(),
            "help" => Usual with
            {
                Arguments =
                [
                    new Argument<string>("COMMAND")
                    {
                        Description = "A command, or 'phrases' for what can be said to otk-new.",
                        Arity = ArgumentArity.ZeroOrOne,
                    },
                ],
            },
            _ => Usual,
        };

    private static Telling Resuming()
    {
        var brief = new Option<bool>("--brief")
        {
            Description = "A few lines for an agent's context, at most 1,000 tokens; nothing where nothing is open.",
        };
        var reminder = new Option<bool>("--reminder")
        {
            Description =
                "For a Stop hook: a message where a log that is open had no entry for half an hour; else nothing.",
        };
        return new(
            [brief, reminder],
            (p, session) =>
                session.Resuming =
                    p.GetValue(reminder) ? new ResumeReminder()
                    : p.GetValue(brief) ? new ResumeBrief()
                    : null
        );
    }

    private static Telling Showing()
    {
        var onlyPath = new Option<bool>("--path") { Description = "Print only its path." };
        return new([onlyPath], (p, session) => session.OnlyPath = p.GetValue(onlyPath));
    }

    private static Telling Listing()
    {
        var strict = new Option<bool>("--strict") { Description = "Exit with status 1 where a document is damaged." };
        return new([strict], (p, session) => session.Strict = p.GetValue(strict));
    }
}
