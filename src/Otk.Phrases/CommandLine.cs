using Otk.Language.Values;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>
/// A phrase that is a command line of otk, with <c>otk</c> before it or without: <c>otk set PLAN-a --status done</c>,
/// <c>log SPEC-a --decision 'x'</c>, <c>otk ready PLAN-a &amp;&amp; otk scout SPEC-b</c>.
/// </summary>
internal sealed class CommandLine
{
    private const string Program = "otk";
    private const string And = "&&";
    private const string EndOfSentences = ".,;:!?";

    // How a command is told and that it may go ahead is no part of what it says; two of these have a value.
    private static readonly string[] _passedOver = ["--json", "--yes", "-y", "--strict", "--color", "--lock-timeout"];
    private static readonly string[] _passedOverWithValue = ["--color", "--lock-timeout"];
    private static readonly Lazy<HashSet<string>> _firstWords = new(FirstWords);
    private readonly string _text;
    private readonly List<Intent> _intents = [];
    private readonly List<EntityMatch> _spans = [];
    private bool _hasProgram = true;
    private bool _hasOption;
    private bool _isProse;

    // Documents by words of a title that stand without quotes; by anything else; and all other words without quotes.
    private int _bareTitles;
    private int _references;
    private int _bareTexts;

    // A text of several words, or one that looks like a document's ID.
    private bool _isLoose;
    private bool _namesFirst;

    private CommandLine(string text) => _text = text;

    /// <summary>
    /// True where nothing but the command can be meant: <c>otk</c> stands before it or it has options, and no document
    /// is named by words without quotes beside others, as only a sentence does. A text is one word.
    /// </summary>
    public bool IsPlain =>
        !_isProse
        && !_isLoose
        && (_hasProgram ? NamesOneAtMost : (_hasOption || _intents is [Intent.Undo]) && _bareTitles == 0);

    /// <summary>
    /// True where an ID or a path stands before a text or an item: "log SPEC-a it is slow" is about that document,
    /// whatever else a sentence makes of it.
    /// </summary>
    public bool IsSure => _namesFirst && _intents.Count > 0;

    /// <summary>True where it may be meant, if the phrase reads as nothing else.</summary>
    public bool IsPossible =>
        !_isProse && (_hasProgram ? NamesOneAtMost : _references > 0 && _bareTitles == 0 && _bareTexts == 0);

    /// <summary>What it is about first; null for nothing.</summary>
    public DocumentRef? Target => _intents[0].Target();

    private bool NamesOneAtMost => _bareTitles == 0 || (_bareTitles == 1 && _references == 0);

    /// <summary>The command line that a text is; null where it is none, or one that no command takes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isBroken">
    /// True where a command and options are there, with <c>otk</c> before or a document's ID behind it, and the command
    /// does not take them: that is no sentence.
    /// </param>
    public static CommandLine? In(string text, out bool isBroken)
    {
        var line = new CommandLine(text);
        isBroken = false;
        if (!BeginsOne(text) || ShellWords.Of(text) is not { } all || all.Any(IsOfShell))
            return null;
        IReadOnlyList<ShellWord> words = all is [{ Text: "$" }, ..] ? [.. all.Skip(1)] : all;
        var commands = Commands(words).ToList();
        if (commands.TrueForAll(line.Add))
            return line;
        List<ShellWord> said = [.. words.SkipWhile((w, i) => i == 0 && w.Text == Program)];
        isBroken =
            Named(said) is { } command
            && (
                said.Count < words.Count
                    ? said.Exists(w => IsOption(w))
                    : said.Exists(w =>
                        IsOption(w) && !_options.Value.Contains(w.Text.Split('=')[0].TrimEnd('”', '’', '»'))
                    )
                        && said.Skip(command.Name.Split(' ').Length)
                            .Any(w => !w.IsQuoted && DocumentId.Parse(w.Text) is not null)
            );
        return null;
    }

    private static bool IsOption(ShellWord word) =>
        !word.IsQuoted && word.Text is ['-', '-', _, ..] or ['-', >= 'a' and <= 'z', ..];

    // The options of all commands: a sentence may have one, where no command takes it all.
    private static readonly Lazy<HashSet<string>> _options = new(() =>
        [
            .. CommandWords.All.SelectMany(c => c.Offered).Select(m => m.Option).OfType<string>(),
            .. Enum.GetNames<LogEntry>().Select(n => $"--{n.ToLowerInvariant()}"),
        ]
    );

    // Every phrase asks for them, and LINQ looks its methods up at each start of the program.
    private static HashSet<string> FirstWords()
    {
        var words = new HashSet<string>();
        foreach (var kind in IntentKind.All)
        foreach (var form in kind.Commands)
            words.Add(form.Name.Split(' ')[0]);
        return words;
    }

    // Most phrases begin otherwise, and need not be cut into a shell's words.
    private static bool BeginsOne(string text)
    {
        var said = text.AsSpan().TrimStart().TrimStart('$').TrimStart();
        var end = said.IndexOfAny(" \t\r\n");
        var first = end < 0 ? said : said[..end];
        return first is Program || _firstWords.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first);
    }

    /// <summary>What it means.</summary>
    public Interpretation Meaning =>
        new()
        {
            Phrase = _text,
            Verdict = Verdict.Understood,
            Intents = _intents,
            Spans = _spans,
            ReadUpTo = _text.Length,
        };

    // What a shell would do something else with: a pipe, a redirection, a comment, another program's output.
    private static bool IsOfShell(ShellWord word) =>
        !word.IsQuoted
        && (
            word.Text is "|" or "||" or "&" or ";"
            || word.Text.AsSpan().IndexOfAny('|', '<', '>') >= 0
            || word.Text.Contains("$(", StringComparison.Ordinal)
            || word.Text[0] == '`'
            || word.Text is ['#', not (>= '0' and <= '9'), ..] or "#"
        );

    private static IEnumerable<IReadOnlyList<ShellWord>> Commands(IReadOnlyList<ShellWord> words)
    {
        var start = 0;
        for (var i = 0; i <= words.Count; i++)
        {
            if (i < words.Count && (words[i].Text != And || words[i].IsQuoted))
                continue;
            yield return [.. words.Skip(start).Take(i - start)];
            start = i + 1;
        }
    }

    private bool Add(IReadOnlyList<ShellWord> words)
    {
        var hasProgram = words is [{ Text: Program }, ..];
        _hasProgram &= hasProgram;
        var said = hasProgram ? words.Skip(1).ToList() : [.. words];
        if (Named(said) is not { } command)
            return false;
        var length = command.Name.Split(' ').Length;
        if (Given.Of(command, [.. said.Skip(length)]) is not { } given)
            return false;
        if (
            !command.Intents(m => given.Texts(command, m)).TryGet(out var intents, out _)
            || intents.Count == 0
            || intents.Any(i =>
                i is Intent.SetStatus { Status: var s } && !StatusFlow.Plan.Has(s) && !StatusFlow.Spec.Has(s)
            )
            || intents.Any(i => IntentKind.Of(i).Members.Any(m => m.IsNeeded && !MemberText.Has(i, m)))
        )
            return false;
        _intents.AddRange(intents);
        Count(command, given);
        return true;
    }

    private static CommandWords? Named(List<ShellWord> words) =>
        CommandWords
            .All.Where(c =>
                c.Name.Split(' ') is var name
                && name.Length <= words.Count
                && name.Index().All(n => words[n.Index] is { IsQuoted: false } word && word.Text == n.Item)
            )
            .MaxBy(c => c.Name.Length);

    private void Count(CommandWords command, Given given)
    {
        _hasOption |= given.Options.Count > 0;
        _isProse |= given.Words.Exists(w =>
            !w.IsQuoted && EndOfSentences.Contains(w.Text[^1]) && w.Text is not (".." or ".")
        );
        var isOfDocument = command.Positional is [IntentMember.Reference, ..];
        var isManyOfDocument = isOfDocument && command.IsMany(command.Positional[0]);
        List<ShellWord> references =
            !isOfDocument ? []
            : command.Positional.Count == 1 ? given.Words
            : given
                .Words.Take(given.Words is [{ Text: var kind }, _, ..] && DocumentKinds.Parse(kind) is not null ? 2 : 1)
                .ToList();
        var texts = given.Words.Skip(references.Count).ToList();
        CountReferences(references, command.Positional.Count > 0 ? command.Positional[0] : null, isManyOfDocument);
        _bareTexts += texts.Count(t => !t.IsQuoted && !t.Text.All(char.IsAsciiDigit));
        var repeats = command.Positional.Any(m => m is not IntentMember.Reference && command.IsMany(m));
        _isLoose |=
            texts.Exists(t => DocumentId.Parse(t.Text) is not null)
            || (texts.Count > 1 && !(repeats && texts.TrueForAll(t => t.IsQuoted || t.Text.All(char.IsAsciiDigit))));
        _namesFirst |=
            isOfDocument
            && texts.Count > 0
            && (
                ReferenceText.Read(references[0].Text, null) is DocumentRef.ById
                || (_bareTitles == 0 && texts.TrueForAll(t => t.IsQuoted))
            )
            && (
                command.Positional[1].Name == "text"
                || texts.TrueForAll(t => t.IsQuoted || t.Text.All(char.IsAsciiDigit))
            );
        _spans.AddRange(
            given
                .Words.Select(
                    (w, i) => Span(command.Positional[Math.Min(i, command.Positional.Count - 1)].Name, w, w.Text)
                )
                .Concat(
                    given.Options.Select(o =>
                        Span(command.Offered.FirstOrDefault(m => m.Option == o.Name)?.Name ?? "option", o.At, o.Value)
                    )
                )
                .OrderBy(s => s.Start)
        );
    }

    private EntityMatch Span(string type, ShellWord at, string resolution) =>
        new(type, at.Start, at.End, _text[at.Start..at.End], resolution);

    private void CountReferences(List<ShellWord> words, IntentMember? member, bool areMany)
    {
        // Words that name one document together are a title.
        if (
            !areMany
            && words.Count > 1
            && member is IntentMember.Reference { Kind: var kind }
            && ReferenceText.Read(string.Join(' ', words.Select(w => w.Text)), kind)
                is DocumentRef.ByTitle { Title: var title }
            && title.Contains(' ')
        )
            _bareTitles += words.Skip(DocumentKinds.Parse(words[0].Text) is null ? 0 : 1).Count(w => !w.IsQuoted);
        for (var i = 0; i < words.Count; i++)
        {
            var isBare = !words[i].IsQuoted && ReferenceText.Read(words[i].Text, null) is DocumentRef.ByTitle;
            _isProse |= isBare && words[i].Text == "all";
            if (isBare && DocumentKinds.Parse(words[i].Text) is not null && i + 1 < words.Count)
                continue;
            if (isBare)
                _bareTitles++;
            else
                _references++;
        }
    }

    // What stands behind a command's name.
    private sealed record Given(List<ShellWord> Words, List<(string Name, string Value, ShellWord At)> Options)
    {
        // Null where an option is none of the command's, or lacks its value.
        public static Given? Of(CommandWords command, IReadOnlyList<ShellWord> words)
        {
            var given = new Given([], []);
            for (var i = 0; i < words.Count; i++)
            {
                var word = words[i];
                if (word.Text == "--" && !word.IsQuoted)
                {
                    given.Words.AddRange(words.Skip(i + 1));
                    break;
                }

                if (!word.Text.StartsWith('-') || word.Text.Length == 1)
                {
                    given.Words.Add(word);
                    continue;
                }

                if (_passedOver.Contains(word.Text.Split('=')[0]))
                {
                    i += _passedOverWithValue.Contains(word.Text) ? 1 : 0;
                    continue;
                }

                var sign = word.Text.IndexOf('=');
                var name = sign < 0 ? word.Text : word.Text[..sign];
                switch (HasValue(command, name))
                {
                    case false when sign < 0:
                        given.Options.Add((name, "", word));
                        break;
                    case true when sign >= 0:
                        given.Options.Add((name, word.Text[(sign + 1)..], word));
                        break;
                    case true when i + 1 < words.Count && !words[i + 1].Text.StartsWith("--", StringComparison.Ordinal):
                        given.Options.Add((name, words[++i].Text, word with { End = words[i].End }));
                        break;
                    default:
                        return null;
                }
            }

            return command.Positional.Count == 0 && given.Words.Count > 0 ? null : given;
        }

        public IReadOnlyList<string> Texts(CommandWords command, IntentMember member) =>
            member switch
            {
                { Option: null } => command.Of([.. Words.Select(w => w.Text)], member),
                IntentMember.Choice choice =>
                [
                    .. choice.Options.Where(c => Options.Exists(o => o.Name == c.Option)).Select(c => c.Value),
                ],
                _ => [.. Options.Where(o => o.Name == member.Option).Select(o => o.Value)],
            };

        // Null for an option that the command does not have.
        private static bool? HasValue(CommandWords command, string name)
        {
            if (command.Offered.FirstOrDefault(m => m.Option == name) is { } member)
                return member is not IntentMember.Flag;
            return command.Offered.OfType<IntentMember.Choice>().Any(c => c.ValueOf(name) is not null) ? false : null;
        }
    }
}
