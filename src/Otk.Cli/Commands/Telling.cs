using System.CommandLine;
using Otk.App;
using Otk.Cli.Answers;
using Otk.Cli.Rendering;

namespace Otk.Cli.Commands;

/// <summary>What a command takes that is about how it is told, and no part of the intent.</summary>
internal sealed record Telling(IReadOnlyList<Option> Options, Func<ParseResult, Host, IAnswer> Answer)
{
    /// <summary>As all commands are told.</summary>
    public static Telling Usual { get; } = new([], (_, host) => new TextAnswer(host));

    /// <summary>Arguments that are read before the command is run.</summary>
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>True where a damaged document that is met makes the exit status 1.</summary>
    public Func<ParseResult, bool> IsStrict { get; init; } = _ => false;

    /// <summary>True where the user agrees beforehand to what would be asked about.</summary>
    public Func<ParseResult, bool> IsAgreed { get; init; } = _ => false;

    /// <summary>What a command takes besides its intents.</summary>
    public static Telling Of(string command) =>
        command switch
        {
            "resume" => Resuming(),
            "show" => Showing(),
            "list" => Listing(),
            "archive" or "set" or "ready" => Asking(),
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
            (p, host) =>
                p.GetValue(reminder) ? new ResumeAnswer(host, ResumeReminder.Of)
                : p.GetValue(brief) ? new ResumeAnswer(host, ResumeBrief.Of)
                : new TextAnswer(host)
        );
    }

    private static Telling Showing()
    {
        var onlyPath = new Option<bool>("--path") { Description = "Print only its path." };
        return new([onlyPath], (p, host) => p.GetValue(onlyPath) ? new PathAnswer(host) : new TextAnswer(host));
    }

    private static Telling Asking()
    {
        var yes = new Option<bool>("--yes")
        {
            Description = "Do not ask before many documents are put away or forced.",
        };
        return Usual with { Options = [yes], IsAgreed = p => p.GetValue(yes) };
    }

    private static Telling Listing()
    {
        var strict = new Option<bool>("--strict") { Description = "Exit with status 1 where a document is damaged." };
        return Usual with { Options = [strict], IsStrict = p => p.GetValue(strict) };
    }
}
