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

    // How a command is told and that it may go ahead is no part of what it says.
    private static readonly string[] _passedOver = ["--json", "--yes", "-y"];
    private readonly List<Intent> _intents = [];
    private readonly List<EntityMatch> _spans = [];
    private bool _hasOption;
    private bool _hasProgram = true;

    // Documents by words of a title that stand without quotes, and all other words without them that are no references.
    private int _bareTitles;
    private int _bareTexts;
    private int _references;

    // A text of several words, or one that looks like a document's ID.
    private bool _isLoose;

    private readonly string _text;

    private CommandLine(string text) => _text = text;

    /// <summary>
    /// True where nothing but the command can be meant: <c>otk</c> stands before it or it has options, and no document is
    /// named by several words without quotes, as only a sentence does. Without <c>otk</c> a text is one word too, and no ID.
    /// </summary>
    public bool IsPlain => _hasProgram ? _bareTitles <= 1 : _hasOption && _bareTitles == 0 && !_isLoose;

    /// <summary>True where it may be meant, if the phrase reads as nothing else.</summary>
    public bool IsPossible => _hasProgram || (_references > 0 && _bareTitles == 0 && _bareTexts == 0);

    /// <summary>The command line that a text is; null where it is none, or one that no command takes.</summary>
    public static CommandLine? In(string text)
    {
        var line = new CommandLine(text);
        if (ShellWords.Of(text) is not { } words)
            return null;
        var commands = Commands(words is [{ Text: "$" }, ..] ? [.. words.Skip(1)] : words).ToList();
        return commands.Count > 0 && commands.TrueForAll(line.Add) ? line : null;
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
        var texts = command.Positional is [IntentMember.Reference, ..] ? given.Words.Skip(1) : given.Words;
        if (!command.Positional.Any(m => command.IsMany(m)) && command.Positional is not [IntentMember.Reference])
            _isLoose |= texts.Count() > 1 || texts.Any(t => DocumentId.Parse(t.Text) is not null);
        // Words that name one document together are a title.
        if (command.Positional is [IntentMember.Reference { Kind: var kind } only] && !command.IsMany(only))
            _bareTitles +=
                ReferenceText.Read(string.Join(' ', given.Words.Select(w => w.Text)), kind)
                    is DocumentRef.ByTitle { Title: var title }
                && title.Contains(' ')
                    ? given.Words.Count(w => !w.IsQuoted)
                    : 0;
        foreach (var member in command.Positional)
        {
            foreach (var word in given.Words)
                Count(member, word, command.Positional.Count == 1 || word == given.Words[0]);
            if (member is IntentMember.Reference)
                break;
        }

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

    private void Count(IntentMember member, ShellWord word, bool isOfFirst)
    {
        if (member is IntentMember.Reference && isOfFirst)
        {
            var isBare = !word.IsQuoted && ReferenceText.Read(word.Text, null) is DocumentRef.ByTitle;
            if (isBare && DocumentKinds.Parse(word.Text) is null && word.Text != "all")
                _bareTitles++;
            else
                _references++;
        }
        else if (!word.IsQuoted)
        {
            _bareTexts++;
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

                if (_passedOver.Contains(word.Text))
                    continue;
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
                IntentMember.EntryOf =>
                [
                    .. Enum.GetValues<LogEntry>()
                        .Select(e => e.Word())
                        .Where(w => Options.Exists(o => o.Name == member.Option + w)),
                ],
                _ => [.. Options.Where(o => o.Name == member.Option).Select(o => o.Value)],
            };

        // Null for an option that the command does not have.
        private static bool? HasValue(CommandWords command, string name)
        {
            if (command.Offered.FirstOrDefault(m => m.Option == name && m is not IntentMember.EntryOf) is { } member)
                return member is not IntentMember.Flag;
            return
                command.Offered.Any(m => m is IntentMember.EntryOf)
                && Enum.GetValues<LogEntry>().Any(e => "--" + e.Word() == name)
                ? false
                : null;
        }
    }
}
