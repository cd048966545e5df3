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
    private readonly IReadOnlyList<(IntentKind Kind, CommandForm Form)> _uses;
    private readonly IReadOnlyList<IntentMember> _positional;
    private readonly Argument? _words;
    private readonly Dictionary<string, Option> _options = new(StringComparer.Ordinal);

    /// <param name="uses">The intents that the command gives, each with how; more than one where options tell.</param>
    public IntentCommand(IReadOnlyList<(IntentKind Kind, CommandForm Form)> uses)
    {
        _uses = uses;
        var form = uses[0].Form;
        (Name, Summary, Examples, Topic) = (form.Name, form.Summary, form.Examples, form.Topic);
        _positional = [.. uses[0].Kind.Members.Where(m => m.Option is null)];
        _words = Words(form);
        foreach (var member in Offered())
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

    /// <summary>What to say where none of the options is given that tell what to do; null where there is one intent.</summary>
    public string? NothingGiven =>
        _uses.Count == 1 ? null : $"Nothing to change: give {Listed([.. _uses.Select(u => u.Kind.Telling.Option!)])}.";

    /// <summary>The member that the first argument is, for completion; null where it takes no words.</summary>
    public IntentMember? Argument => _positional.Count == 0 ? null : _positional[0];

    /// <summary>How the first argument is given.</summary>
    public CommandForm Form => _uses[0].Form;

    /// <summary>The member that an option gives; null where it is about how the command is told.</summary>
    public IntentMember? MemberOf(string option) => Offered().FirstOrDefault(m => m.Option == option);

    /// <summary>Reports values that cannot be.</summary>
    public void Validate(CommandResult result)
    {
        foreach (var (kind, _) in _uses)
        {
            var given = kind.Members.Where(m => m is not IntentMember.Reference).ToList();
            foreach (var member in given.Where(m => m.Option is not null || _positional.Count == 1))
            {
                foreach (var text in Given(result, member))
                {
                    if (!MemberText.With(kind.Unsaid, member, text).TryGet(out _, out var problem))
                        result.AddError(problem.Message);
                }
            }

            if (given.OfType<IntentMember.EntryOf>().Any(m => Given(result, m).Count > 1))
                result.AddError("An entry is of one kind: give one of --decision, --blocker, --progress and --note.");
        }
    }

    /// <summary>The intents of a command line that was found to be right; none where nothing says what to do.</summary>
    public IReadOnlyList<Intent> Intents(ParseResult parsed)
    {
        var intents = new List<Intent>();
        foreach (var (kind, form) in _uses)
        {
            if (_uses.Count > 1 && Given(parsed.CommandResult, kind.Telling).Count == 0)
                continue;
            if (form.Repeats.Length > 0 && IsMissing(parsed, kind, form))
                continue;
            var made = MemberText.Make(
                kind,
                form.Says,
                m => form.Says.Any(s => s.Member == m.Name) ? [] : Given(parsed.CommandResult, m),
                form.Repeats,
                form.Kind
            );
            intents.AddRange(
                made.TryGet(out var some, out var problem)
                    ? some
                    : throw new InvalidOperationException($"A value was not validated: {problem.Message}")
            );
        }

        return intents;
    }

    // "otk check plan 2" has a document and nothing behind it.
    private bool IsMissing(ParseResult parsed, IntentKind kind, CommandForm form) =>
        kind.Members.FirstOrDefault(m => m.Name == form.Repeats) is { Option: null } repeated
        && Given(parsed.CommandResult, repeated).Count == 0;

    private static string Listed(IReadOnlyList<string> words) =>
        string.Join(", ", words.SkipLast(1)) + " or " + words[^1];

    // What says what to do stands first, then how; what no help tells is said by a command's own name.
    private IEnumerable<IntentMember> Offered() =>
        _uses
            .SelectMany(u => u.Kind.Members.Select(m => (u.Kind, u.Form, Member: m)))
            .Where(m => m.Member is { Option: not null } and ({ Help.Length: > 0 } or IntentMember.EntryOf))
            .Where(m => m.Form.Says.All(s => s.Member != m.Member.Name))
            .OrderBy(m => _uses.Count > 1 && m.Member != m.Kind.Telling)
            .Select(m => m.Member);

    private Argument? Words(CommandForm form)
    {
        if (_positional.Count == 0)
            return null;
        var only = _positional[0];
        var name = string.Join(' ', _positional.Select(m => m.Placeholder));
        var help = form.Arguments.Length > 0 ? form.Arguments : only.Help;
        if (only is IntentMember.KindOf or IntentMember.Number)
            return new Argument<string>(name) { Description = help, Arity = ArgumentArity.ZeroOrOne };
        return new Argument<string[]>(name)
        {
            Description = help,
            Arity =
                _positional.Count > 1 ? new ArgumentArity(_positional.Count, 100_000)
                : only.IsNeeded ? ArgumentArity.OneOrMore
                : ArgumentArity.ZeroOrMore,
        };
    }

    private void Add(IntentMember member)
    {
        var help = _uses[0].Form.Options.GetValueOrDefault(member.Name, member.Help);
        if (member is IntentMember.EntryOf)
        {
            // Each is an option of its own; the one that goes without saying is told of last.
            foreach (var entry in Enum.GetValues<LogEntry>().OrderBy(e => e == LogEntry.Note))
                Add($"--{entry.Word()}", $"Write it under {entry.Heading()}.", null, isMany: false);
            return;
        }

        var isMany = _uses.Any(u => u.Form.Repeats == member.Name && u.Kind.Members.Contains(member));
        Add(member.Option!, help, member is IntentMember.Flag ? null : member.Placeholder, isMany);
        _options[member.Option!].Required = member.IsRequired && _uses.Count == 1;
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
            return Positional(line, member);
        if (member is IntentMember.EntryOf)
            return [.. Enum.GetValues<LogEntry>().Select(e => e.Word()).Where(w => IsSet(line, "--" + w))];
        return _options.GetValueOrDefault(member.Option) switch
        {
            Option<bool> => IsSet(line, member.Option) ? [""] : [],
            Option<string> one => line.GetValue(one) is { } text ? [text] : [],
            Option<string[]> many => line.GetValue(many) ?? [],
            _ => [],
        };
    }

    private bool IsSet(CommandResult line, string option) => line.GetValue((Option<bool>)_options[option]);

    // All words are one value, or a document and what stands behind it.
    private IReadOnlyList<string> Positional(CommandResult line, IntentMember member)
    {
        string[] words = [.. line.GetResult(_words!)?.Tokens.Select(t => t.Value) ?? []];
        if (words.Length == 0)
            return [];
        if (_positional.Count == 1)
            return Form.Repeats == member.Name ? [.. ReferenceText.Split(words)] : [string.Join(' ', words)];
        var parts = ReferenceText.Split(words).ToList();
        if (member.Name == _positional[0].Name)
            return [parts[0]];
        var rest = parts.Skip(1);
        return Form.Repeats == member.Name ? [.. rest] : [string.Join(' ', rest)];
    }
}
