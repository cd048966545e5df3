using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Otk.App;
using Otk.App.Commands;
using Otk.Cli.Rendering;
using Otk.Model.Documents;
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

    /// <summary>An argument of one word or more.</summary>
    public static Argument<string[]> Words(string name, string description, bool required = true) =>
        new(name) { Description = description, Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore };

    /// <summary>The words of an argument as one text.</summary>
    public static string Text(ParseResult parsed, Argument<string[]> words) =>
        string.Join(' ', parsed.GetValue(words)!);

    /// <summary>The words of an argument as one text; null where there are none.</summary>
    public static string? OptionalText(ParseResult parsed, Argument<string[]> words) =>
        parsed.GetValue(words) is { Length: > 0 } w ? string.Join(' ', w) : null;

    /// <summary>The words of an argument as a reference.</summary>
    public static DocumentRef Reference(ParseResult parsed, Argument<string[]> words, DocumentKind? kind) =>
        ReferenceText.Read(Text(parsed, words), kind);

    /// <summary>The value of an option as a reference; null where it was not given.</summary>
    public static DocumentRef? Reference(string? text, DocumentKind? kind) =>
        text is null ? null : ReferenceText.Read(text, kind);

    /// <summary>A command of one intent.</summary>
    public Command Make(
        string name,
        string description,
        Func<ParseResult, Intent> intent,
        Symbol[] symbols,
        params string[] examples
    ) => MakeMany(name, description, p => [intent(p)], symbols, examples);

    /// <summary>A command of several intents.</summary>
    public Command MakeMany(
        string name,
        string description,
        Func<ParseResult, IEnumerable<Intent>> intents,
        Symbol[] symbols,
        params string[] examples
    ) => MakeMany(name, description, intents, symbols, (_, _) => { }, examples);

    /// <summary>A command of several intents with options that are about how they are told.</summary>
    public Command MakeMany(
        string name,
        string description,
        Func<ParseResult, IEnumerable<Intent>> intents,
        Symbol[] symbols,
        Action<ParseResult, Session> telling,
        params string[] examples
    )
    {
        var command = new ExampleCommand(name, description, examples) { _json, _lockTimeout, _colour, _thisWorktree };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }

        command.SetAction(parsed =>
            Misspelt(parsed, command) is { } option
                ? new Session(host, parsed.GetValue(_json)).Fail(
                    Problem.Usage(
                        $"There is no option '{option}'.",
                        [
                            .. UsageError.Corrections(
                                parsed,
                                option,
                                command.Options.Where(o => !o.Hidden).Select(o => o.Name)
                            ),
                            $"otk {name} --help",
                            $"where it belongs to the text, put -- before the text: otk {name} -- …",
                        ]
                    )
                )
                : Run([.. intents(parsed)], parsed, telling, name)
        );
        return command;
    }

    /// <summary>A command that is no intent: it runs by itself.</summary>
    public Command MakeRun(string name, string description, Func<Host, bool, int> run, params string[] examples) =>
        MakeRun(name, description, [], (_, h, json) => run(h, json), examples);

    /// <summary>A command that is no intent, with options of its own.</summary>
    public Command MakeRun(
        string name,
        string description,
        Option[] options,
        Func<ParseResult, Host, bool, int> run,
        params string[] examples
    )
    {
        var command = new ExampleCommand(name, description, examples) { _json, _lockTimeout, _colour, _thisWorktree };
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
    public Command MakeGroup(
        string name,
        string description,
        Func<ParseResult, Intent> intent,
        params Command[] commands
    )
    {
        var group = Make(
            name,
            description,
            intent,
            [],
            [.. commands.OfType<ExampleCommand>().Select(c => c.Examples[0])]
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

    /// <summary>A command that only has commands of its own.</summary>
    public static Command Group(string name, string description, params Command[] commands)
    {
        var group = new ExampleCommand(
            name,
            description,
            [.. commands.OfType<ExampleCommand>().Select(c => c.Examples[0])]
        );
        foreach (var command in commands)
            group.Add(command);
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

    private int Run(Intent[] intents, ParseResult parsed, Action<ParseResult, Session> telling, string name)
    {
        Prepare(parsed);
        var session = new Session(host, parsed.GetValue(_json));
        telling(parsed, session);
        return intents.Length switch
        {
            0 => session.Fail(
                Problem.Usage(
                    name == "set"
                        ? "Nothing to change: give --status, --owner, --title or --after."
                        : $"What 'otk {name}' should work on is missing behind the document.",
                    $"otk {name} --help"
                )
            ),
            1 => session.Run(intents[0]),
            _ => session.RunAll(intents),
        };
    }
}
