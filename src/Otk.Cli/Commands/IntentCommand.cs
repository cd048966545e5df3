using System.CommandLine;
using System.CommandLine.Parsing;
using Otk.Model.Commands;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>
/// A command as the descriptions of its intents have it: its arguments and options, and the intents that a command line
/// of it gives.
/// </summary>
internal sealed record IntentCommand
{
    private readonly CommandWords _command;
    private readonly Argument? _words;
    private readonly Dictionary<string, Option> _options = new(StringComparer.Ordinal);

    /// <param name="command">What the command's words and options say.</param>
    public IntentCommand(CommandWords command)
    {
        _command = command;
        var form = command.Form;
        (Name, Summary, Examples, Topic) = (form.Name, form.Summary, form.Examples, form.Topic);
        _words = Words(form);
        foreach (var member in command.Offered)
            Add(member);
    }

    /// <summary>Its name, with that of its group before it.</summary>
    public string Name { get; init; }

    /// <summary>What it does.</summary>
    public string Summary { get; init; }

    /// <summary>Command lines that work.</summary>
    public IReadOnlyList<string> Examples { get; init; }

    /// <summary>Where help lists it.</summary>
    public Topic? Topic { get; }

    /// <summary>True for what help does not list.</summary>
    public bool IsHidden => Topic is null && !Name.Contains(' ', StringComparison.Ordinal);

    /// <summary>The argument: one with all the words; none where it takes no words.</summary>
    public IEnumerable<Argument> Arguments => _words is null ? [] : [_words];

    /// <summary>The options.</summary>
    public IEnumerable<Option> Options => _options.Values;

    /// <summary>What to say where none of the options is given that tell what to do; null where there is one
    /// intent.</summary>
    public string? NothingGiven =>
        _command.Uses.Count == 1
            ? null
            : $"Nothing to change: give {Listed([.. _command.Uses.SelectMany(u => u.Kind.Telling).Select(m => m.Option!)])}.";

    /// <summary>The member that the first argument is, for completion; null where it takes no words.</summary>
    public IntentMember? Argument => _command.Positional.Count == 0 ? null : _command.Positional[0];

    /// <summary>How the first argument is given.</summary>
    public CommandForm Form => _command.Form;

    /// <summary>The member that an option gives; null where it is about how the command is told.</summary>
    public IntentMember? MemberOf(string option) => _command.Offered.FirstOrDefault(m => m.Option == option);

    /// <summary>Reports values that cannot be.</summary>
    public void Validate(CommandResult result)
    {
        foreach (var (kind, _) in _command.Uses)
        {
            var given = kind.Members.Where(m => m is not IntentMember.Reference).ToList();
            foreach (var member in given.Where(m => m.Option is not null || _command.Positional.Count == 1))
            {
                foreach (var text in Given(result, member))
                {
                    if (!MemberText.With(kind.Unsaid, member, text).TryGet(out _, out var problem))
                        result.AddError(problem.Message);
                }
            }

            foreach (var choice in given.OfType<IntentMember.Choice>().Where(m => Given(result, m).Count > 1))
                result.AddError($"Give one of {Listed([.. choice.Options.Select(o => o.Option)])}.");
        }
    }

    /// <summary>The intents of a command line that was found to be right; none where nothing says what to do.</summary>
    public IReadOnlyList<Intent> Intents(ParseResult parsed) =>
        _command.Intents(m => Given(parsed.CommandResult, m)).TryGet(out var intents, out var problem)
            ? intents
            : throw new InvalidOperationException($"A value was not validated: {problem.Message}");

    private static string Listed(IReadOnlyList<string> words) =>
        string.Join(", ", words.SkipLast(1)) + " or " + words[^1];

    private Argument? Words(CommandForm form)
    {
        if (_command.Positional.Count == 0)
            return null;
        var only = _command.Positional[0];
        var name = string.Join(' ', _command.Positional.Select(m => m.Placeholder));
        var help = form.Arguments.Length > 0 ? form.Arguments : only.Help;
        if (_command.Positional.Count == 1 && only is IntentMember.KindOf or IntentMember.Number)
            return new Argument<string>(name) { Description = help, Arity = ArgumentArity.ZeroOrOne };
        return new Argument<string[]>(name)
        {
            Description = help,
            Arity =
                _command.Positional.Count > 1
                    ? new ArgumentArity(
                        _command.Positional.Count(m => m.IsNeeded || m is IntentMember.Reference),
                        100_000
                    )
                : only.IsNeeded ? ArgumentArity.OneOrMore
                : ArgumentArity.ZeroOrMore,
        };
    }

    private void Add(IntentMember member)
    {
        var help = Form.Options.GetValueOrDefault(member.Name, member.Help);
        if (member is IntentMember.Choice choice)
        {
            // Each is an option of its own; the one that goes without saying is told of last.
            foreach (var (_, option, told) in choice.Options.OrderBy(o => o.Value == choice.Default))
                Add(option, told, null, isMany: false);
            return;
        }

        var isMany = _command.IsMany(member);
        Add(member.Option!, help, member is IntentMember.Flag ? null : member.Placeholder, isMany);
        _options[member.Option!].Required = member.IsRequired && _command.Uses.Count == 1;
    }

    private void Add(string name, string help, string? placeholder, bool isMany) =>
        _options[name] =
            placeholder is null ? new Option<bool>(name) { Description = help }
            : isMany
                ? new Option<string[]>(name)
                {
                    Description = help,
                    HelpName = placeholder,
                    Arity = new ArgumentArity(1, 1000),
                    AllowMultipleArgumentsPerToken = false,
                    DefaultValueFactory = _ => [],
                }
            : new Option<string>(name) { Description = help, HelpName = placeholder };

    // The texts that a command line has of a member.
    private IReadOnlyList<string> Given(CommandResult line, IntentMember member)
    {
        if (member.Option is null)
            return _command.Of([.. line.GetResult(_words!)?.Tokens.Select(t => t.Value) ?? []], member);
        if (member is IntentMember.Choice choice)
            return [.. choice.Options.Where(o => IsSet(line, o.Option)).Select(o => o.Value)];
        return _options.GetValueOrDefault(member.Option) switch
        {
            Option<bool> => IsSet(line, member.Option) ? [""] : [],
            Option<string> one => line.GetValue(one) is { } text ? [text] : [],
            Option<string[]> many => line.GetValue(many) ?? [],
            _ => [],
        };
    }

    private bool IsSet(CommandResult line, string option) => line.GetValue((Option<bool>)_options[option]);
}
