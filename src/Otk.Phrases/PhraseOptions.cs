using System.Text.RegularExpressions;
using Otk.Model.Commands;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>
/// The options of commands that stand in a phrase, as on a command line: <c>claim the auth spec --for 2h</c>. They say
/// what the grammar has no words for.
/// </summary>
internal sealed partial class PhraseOptions
{
    private readonly string _text;
    private readonly List<(string Name, string Value, Group At)> _options = [];

    private PhraseOptions(string text) => _text = text;

    // Each option with whether a value stands behind it.
    private static readonly Lazy<Dictionary<string, bool>> _known = new(() =>
        IntentKind
            .All.SelectMany(k => k.Members)
            .Where(m => m.Option is not null && (m.Help.Length > 0 || m is IntentMember.Choice))
            .SelectMany(m =>
                m is IntentMember.Choice choice
                    ? choice.Options.Select(o => (Name: o.Option, HasValue: false))
                    : [(Name: m.Option!, HasValue: m is not IntentMember.Flag)]
            )
            .DistinctBy(o => o.Name)
            .ToDictionary(o => o.Name, o => o.HasValue, StringComparer.Ordinal)
    );

    /// <summary>The options in a phrase; null where it has none that a command has.</summary>
    public static PhraseOptions? In(string text)
    {
        if (!text.Contains("--", StringComparison.Ordinal))
            return null;
        var found = new PhraseOptions(text);
        foreach (Match match in Option().Matches(text))
        {
            var name = match.Groups["name"].Value;
            if (!_known.Value.TryGetValue(name, out var hasValue))
                continue;
            found._options.Add(
                hasValue
                    ? (
                        name,
                        match.Groups["quoted"] is { Success: true } quoted ? quoted.Value : match.Groups["word"].Value,
                        match.Groups["all"]
                    )
                    : (name, "", match.Groups["name"])
            );
        }

        return found._options.Count == 0 ? null : found;
    }

    /// <summary>The phrase with blanks where the options stand, so that every place in it stays.</summary>
    public string WithoutThem()
    {
        var characters = _text.ToCharArray();
        foreach (var (_, _, at) in _options)
            Array.Fill(characters, ' ', at.Index, at.Length);
        return new string(characters);
    }

    /// <summary>
    /// The intents with the options set; null where one is none of theirs, has no value that can be, or says again what
    /// was said.
    /// </summary>
    /// <param name="intents">What the phrase means without them.</param>
    /// <param name="ofLast">How many of them, at the end, are the last clause's, which the options are of.</param>
    /// <param name="from">Where the last clause begins.</param>
    public IReadOnlyList<Intent>? Applied(IReadOnlyList<Intent> intents, int ofLast, int from)
    {
        if (_options.Exists(o => o.At.Index < from))
            return null;
        var applied = intents.ToArray();
        for (var i = Math.Max(0, applied.Length - ofLast); i < applied.Length; i++)
        {
            foreach (var (name, value, _) in _options)
            {
                var (member, text) = Meant(applied[i], name, value);
                if (
                    member is null
                    || (member is not (IntentMember.Flag or IntentMember.Choice) && text.Length == 0)
                    || (
                        member is not (IntentMember.References or IntentMember.Texts)
                        && MemberText.Has(applied[i], member)
                    )
                    || !MemberText.With(applied[i], member, text).TryGet(out var next, out _)
                )
                    return null;
                applied[i] = next;
            }
        }

        return applied;
    }

    /// <summary>
    /// True where an option stands in the middle of a part that was recognised, or ends a text without quotes: "we
    /// replaced the flag with --note" is the text's own.
    /// </summary>
    public bool StandIn(EntityMatch part) =>
        _options.Exists(o =>
            (o.At.Index > part.Start && o.At.Index < part.End)
            || (part.Type is "title" or "text" or "item" && IsNext(part, o.At.Index))
        );

    // Between a text in quotes and what is next to it stands the mark.
    private bool IsNext(EntityMatch part, int at) => at >= part.End && string.IsNullOrWhiteSpace(_text[part.End..at]);

    /// <summary>The options as parts that were recognised.</summary>
    public IEnumerable<EntityMatch> Spans() =>
        _options.Select(o => new EntityMatch("option", o.At.Index, o.At.Index + o.At.Length, o.At.Value, o.At.Value));

    private static (IntentMember? Member, string Text) Meant(Intent intent, string name, string value)
    {
        var members = IntentKind.Of(intent).Members;
        if (members.FirstOrDefault(m => m.Option == name && m.Help.Length > 0) is { } member)
            return (member, value);
        return members.OfType<IntentMember.Choice>().FirstOrDefault(m => m.ValueOf(name) is not null) is { } choice
            ? (choice, choice.ValueOf(name)!)
            : (null, "");
    }

    // A value ends before the marks that end a sentence.
    [GeneratedRegex(
        """
            (?<=^|\s)
            (?<all>
              (?<name>--[a-z][a-z-]*)
              ( (=|\s+) ( "(?<quoted>[^"]*)" | '(?<quoted>[^']*)' | (?<word>[^\s"'-]\S*?)(?=[.,;!?]*(\s|$)) ) )?
            )
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Option();
}
