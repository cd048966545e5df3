using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Otk.App;
using Otk.App.Phrases;
using Otk.Cli.Answers;
using Otk.Cli.Interactive;
using Otk.Cli.Rendering;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Cli.Commands;

/// <summary>Makes commands: what they have in common, and the running of their intents.</summary>
internal sealed partial class CommandBuilder(Host host)
{
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print one JSON object on one line.",
        Recursive = true,
    };

    private readonly Option<double> _lockTimeout = LockTimeout();

    private readonly Option<string> _colour = ColourOption();

    private readonly Option<bool> _thisWorktree = new("--this-worktree")
    {
        Description = "In a linked worktree of git: its own documents, not the main one's.",
        Recursive = true,
    };

    /// <summary>A command of intents.</summary>
    public Command Make(IntentCommand line, Telling telling)
    {
        var name = line.Name.Split(' ')[^1];
        var command = new ExampleCommand(name, line.Summary, line.Examples)
        {
            _json,
            _lockTimeout,
            _colour,
            _thisWorktree,
        };
        command.Topic = line.Topic;
        command.Line = line;
        foreach (var argument in line.Arguments.Concat(telling.Arguments))
            command.Add(argument);
        foreach (var option in line.Options.Concat(telling.Options))
            command.Add(option);
        command.Hidden = line.IsHidden;
        command.Validators.Add(line.Validate);
        command.SetAction(parsed =>
            Misspelt(parsed, command) is { } option
                ? Answer
                    .Of(host, parsed.GetValue(_json))
                    .Fail(
                        Problem.Usage(
                            $"There is no option '{option}'.",
                            [
                                .. UsageError.Corrections(
                                    parsed,
                                    option,
                                    command.Options.Where(o => !o.Hidden).Select(o => o.Name)
                                ),
                                $"otk {line.Name} --help",
                                $"where it belongs to the text, put -- before the text: otk {line.Name} -- …",
                            ]
                        )
                    )
                : Run(line, parsed, telling)
        );
        return command;
    }

    /// <summary>A command that is no intent: it runs by itself.</summary>
    public Command MakeRun(
        string name,
        string description,
        Topic topic,
        Func<Host, bool, int> run,
        params string[] examples
    ) => MakeRun(name, description, topic, [], (_, h, json) => run(h, json), examples);

    /// <summary>A command that is no intent, with options of its own.</summary>
    public Command MakeRun(
        string name,
        string description,
        Topic topic,
        Option[] options,
        Func<ParseResult, Host, bool, int> run,
        params string[] examples
    )
    {
        var command = new ExampleCommand(name, description, examples) { _json, _lockTimeout, _colour, _thisWorktree };
        command.Topic = topic;
        foreach (var option in options)
            command.Add(option);
        command.SetAction(parsed =>
        {
            Prepare(parsed);
            return run(parsed, host, parsed.GetValue(_json));
        });
        return command;
    }

    /// <summary>A command with commands of its own, which by itself does what the first of them does.</summary>
    public Command MakeGroup(string name, string description, IntentCommand first, params Command[] commands)
    {
        var group = Make(
            first with
            {
                Name = name,
                Summary = description,
                Examples = [.. commands.OfType<ExampleCommand>().Select(c => c.Examples[0])],
            },
            Telling.Usual
        );
        foreach (var command in commands)
        {
            // The group's own, which are recursive, stand for those.
            command.Options.Remove(_json);
            command.Options.Remove(_lockTimeout);
            command.Options.Remove(_colour);
            command.Options.Remove(_thisWorktree);
            group.Add(command);
        }

        return group;
    }

    private static Option<double> LockTimeout()
    {
        var option = new Option<double>("--lock-timeout")
        {
            Description = "How many seconds to wait for another otk process.",
            HelpName = "SECONDS",
            Recursive = true,
            DefaultValueFactory = _ => 30,
        };
        option.Validators.Add(r =>
        {
            if (
                r.Tokens.Count == 1
                && (
                    !double.TryParse(
                        r.Tokens[0].Value,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var seconds
                    ) || seconds is not (>= 0 and <= 86_400)
                )
            )
                r.AddError($"'{r.Tokens[0].Value}' is no number of seconds from 0 to 86400.");
        });
        return option;
    }

    // A word with hyphens before it among the words of an argument is an option that does not exist, unless -- stands
    // before.
    private static string? Misspelt(ParseResult parsed, Command command) =>
        parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)
            ? null
            : command
                .Arguments.OfType<Argument<string[]>>()
                .SelectMany(a => parsed.GetValue(a) ?? [])
                .FirstOrDefault(w => OptionForm().IsMatch(w));

    [GeneratedRegex("^--?[A-Za-z][A-Za-z0-9-]*(=\\S*)?$")]
    private static partial Regex OptionForm();

    private void Prepare(ParseResult parsed)
    {
        host.LockTimeout = TimeSpan.FromSeconds(parsed.GetValue(_lockTimeout));
        host.Colour = ColourChoice.Read(parsed.GetValue(_colour) ?? "");
        host.ThisWorktree = parsed.GetValue(_thisWorktree);
    }

    private static Option<string> ColourOption()
    {
        var option = new Option<string>("--color")
        {
            Description = "always, never or auto: on a terminal, unless NO_COLOR is set.",
            HelpName = "WHEN",
            Recursive = true,
        };
        option.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && !ColourChoice.Words.Contains(r.Tokens[0].Value))
                r.AddError(
                    $"'{r.Tokens[0].Value}' is no choice of colour: use {string.Join(", ", ColourChoice.Words)}."
                );
        });
        return option;
    }

    private int Run(IntentCommand line, ParseResult parsed, Telling telling)
    {
        Prepare(parsed);
        var answer = parsed.GetValue(_json) ? new JsonAnswer(host) : telling.Answer(parsed, host);
        var session = new Session(host, answer) { Strict = telling.IsStrict(parsed) };
        if (!TimeText.Read(line.Intents(parsed), PhraseTimes.Of(host)).TryGet(out var intents, out var untimely))
            return session.Fail(untimely);
        if (intents.Count == 0)
            return session.Fail(
                Problem.Usage(
                    line.NothingGiven ?? $"What 'otk {line.Name}' should work on is missing behind the document.",
                    $"otk {line.Name} --help"
                )
            );
        return ManyAgreed.To(
            host,
            session,
            intents,
            telling.IsAgreed(parsed),
            answer.MayAsk,
            null,
            out var status
        ) switch
        {
            null => status,
            [var only] => session.Run(only),
            { } several => session.RunAll(several),
        };
    }
}
