using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Model.Intents;

/// <summary>A description in the making, of intents of one type; each call adds to it.</summary>
/// <param name="name">The intent's name.</param>
/// <param name="unsaid">The intent of which nothing is said yet; a document that is not named is the current
/// one.</param>
/// <param name="topic">The heading below which help tells its phrases.</param>
/// <param name="place">Its place there, from 1.</param>
internal sealed class IntentDescription<T>(string name, T unsaid, string topic, int place)
    : IntentKind(name, new Topic(topic, place))
    where T : Intent
{
    private readonly List<IntentMember> _members = [];
    private readonly List<CommandForm> _commands = [];
    private readonly List<ToolForm> _tools = [];
    private Func<T, bool> _changes = _ => true;
    private Problem? _alone;
    private bool _isOfProgram;
    private Func<T, bool> _isDestructive = _ => false;
    private DocumentKind? _makes;
    private bool _isIdempotent;

    public override Intent Unsaid => unsaid;

    public override IReadOnlyList<IntentMember> Members => _members;

    public override IReadOnlyList<CommandForm> Commands => _commands;

    public override IReadOnlyList<ToolForm> Tools => _tools;

    public override DocumentKind? Makes => _makes;

    public override bool IsIdempotent => _isIdempotent;

    internal override Type Described => typeof(T);

    public override bool Changes(Intent intent) => _changes((T)intent);

    public override Problem? WhyAlone(Intent intent) => _changes((T)intent) ? _alone : null;

    public override bool IsOfProgram => _isOfProgram;

    public override bool IsDestructive(Intent intent) => _isDestructive((T)intent);

    public IntentDescription<T> Command(CommandForm form)
    {
        _commands.Add(form);
        return this;
    }

    public IntentDescription<T> Tool(ToolForm form)
    {
        _tools.Add(form);
        return this;
    }

    /// <summary>Only looks, always or where it is so.</summary>
    public IntentDescription<T> OnlyLooks(Func<T, bool>? where = null)
    {
        _changes = i => where is not null && !where(i);
        return this;
    }

    /// <summary>Is carried out by the program that was asked.</summary>
    public IntentDescription<T> ByProgram()
    {
        _isOfProgram = true;
        return this;
    }

    /// <summary>Goes alone where it changes anything.</summary>
    /// <param name="because">Why, in a sentence.</param>
    /// <param name="command">The command that does it alone.</param>
    public IntentDescription<T> Alone(string because, string command)
    {
        _alone = Problem.Usage(because, command);
        return this;
    }

    /// <summary>Takes away what may be wanted again, always or where it is so.</summary>
    public IntentDescription<T> Destructive(Func<T, bool>? where = null)
    {
        _isDestructive = where ?? (_ => true);
        return this;
    }

    /// <summary>Makes a document of a kind, which is what a later clause calls "it".</summary>
    public IntentDescription<T> Making(DocumentKind kind)
    {
        _makes = kind;
        return this;
    }

    /// <summary>Done twice, it is as done once.</summary>
    public IntentDescription<T> Idempotent()
    {
        _isIdempotent = true;
        return this;
    }

    public IntentDescription<T> Reference(
        string name,
        Func<T, DocumentRef?> get,
        Func<T, DocumentRef, T> with,
        DocumentKind? kind = null,
        string? option = null,
        string? ifNone = null,
        bool isRequired = false,
        string help = "The document.",
        bool isArchived = false
    ) =>
        Add(
            new IntentMember.Reference(name, option, i => get((T)i), (i, r) => with((T)i, r), kind, ifNone, isRequired)
            {
                Help = help,
                Placeholder = "REF",
                IsArchived = isArchived,
            }
        );

    public IntentDescription<T> References(
        string name,
        Func<T, IReadOnlyList<DocumentRef>> get,
        Func<T, IReadOnlyList<DocumentRef>, T> with,
        DocumentKind kind,
        string option,
        string help,
        string hint
    ) =>
        Add(
            new IntentMember.References(name, option, i => get((T)i), (i, r) => with((T)i, r), kind)
            {
                Help = help,
                Placeholder = "REF",
                Hint = hint,
            }
        );

    public IntentDescription<T> Text(
        string name,
        Func<T, string?> get,
        Func<T, string, T> with,
        TextCheck check = TextCheck.None,
        string? option = null,
        bool isRequired = false,
        string help = "",
        string placeholder = "TEXT",
        string hint = "",
        IReadOnlyList<string>? values = null
    ) =>
        Add(
            new IntentMember.Text(name, option, i => get((T)i), (i, t) => with((T)i, t), check, isRequired)
            {
                Help = help,
                Placeholder = placeholder,
                Hint = hint,
                Values = values ?? [],
            }
        );

    public IntentDescription<T> Title(
        Func<T, string?> get,
        Func<T, string, T> with,
        string help,
        string? option = null,
        bool isRequired = true
    ) => Text("title", get, with, TextCheck.Title, option, isRequired, help, "TITLE");

    public IntentDescription<T> Owner(
        Func<T, string?> get,
        Func<T, string, T> with,
        string help,
        string? option = "--owner",
        bool isRequired = false
    ) => Text("owner", get, with, TextCheck.Owner, option, isRequired, help, "NAME");

    /// <summary>How much a new document matters.</summary>
    public IntentDescription<T> Priority(Func<T, string?> get, Func<T, string, T> with) =>
        Text(
            "priority",
            get,
            (i, t) => with(i, t.Trim().ToLowerInvariant()),
            TextCheck.OneOf,
            "--priority",
            help: "How much it matters: high, medium or low.",
            placeholder: "PRIORITY",
            values: Fields.Priority.Values
        );

    /// <summary>The day by which a new document should be done.</summary>
    public IntentDescription<T> Due(Func<T, string?> get, Func<T, string, T> with) =>
        Time("due", get, with, TimeEdge.LastDay, "The day by which it should be done: 'next friday', 2026-11-23.");

    /// <summary>The tags of a new document.</summary>
    public IntentDescription<T> Tags(Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> with) =>
        Texts("tags", get, with, "--tag", "A word that it is found by; may be given several times.", "NAME");

    public IntentDescription<T> Flag(
        string name,
        Func<T, bool> get,
        Func<T, T> with,
        string help,
        string? option = null,
        string hint = "",
        bool isShort = false
    ) =>
        Add(
            new IntentMember.Flag(name, option ?? "--" + name, i => get((T)i), i => with((T)i))
            {
                Help = help,
                Hint = hint,
                IsShort = isShort,
            }
        );

    public IntentDescription<T> Duration(
        string name,
        Func<T, TimeSpan?> get,
        Func<T, TimeSpan, T> with,
        string help,
        string hint
    ) =>
        Add(
            new IntentMember.Duration(name, "--" + name, i => get((T)i), (i, t) => with((T)i, t))
            {
                Help = help,
                Placeholder = "DURATION",
                Hint = hint,
            }
        );

    public IntentDescription<T> Time(
        string name,
        Func<T, string?> get,
        Func<T, string, T> with,
        TimeEdge edge,
        string help,
        string? option = null,
        bool isPast = false,
        bool isRequired = false,
        string hint = ""
    ) =>
        Add(
            new IntentMember.Time(
                name,
                option ?? "--" + name,
                i => get((T)i),
                (i, t) => with((T)i, t),
                isPast,
                edge,
                isRequired
            )
            {
                Help = help,
                Placeholder = "WHEN",
                Hint = hint,
            }
        );

    public IntentDescription<T> Texts(
        string name,
        Func<T, IReadOnlyList<string>> get,
        Func<T, IReadOnlyList<string>, T> with,
        string option,
        string help,
        string placeholder,
        string hint = ""
    ) =>
        Add(
            new IntentMember.Texts(name, option, i => get((T)i), (i, t) => with((T)i, t))
            {
                Help = help,
                Placeholder = placeholder,
                Hint = hint,
            }
        );

    public IntentDescription<T> Number(
        string name,
        Func<T, int?> get,
        Func<T, int, T> with,
        string help,
        string? option = null
    ) =>
        Add(
            new IntentMember.Number(name, option, i => get((T)i), (i, n) => with((T)i, n))
            {
                Help = help,
                Placeholder = "NUMBER",
            }
        );

    public IntentDescription<T> KindOf(
        string name,
        Func<T, DocumentKind?> get,
        Func<T, DocumentKind, T> with,
        string help
    ) =>
        Add(
            new IntentMember.KindOf(name, i => get((T)i), (i, k) => with((T)i, k)) { Help = help, Placeholder = "KIND" }
        );

    public IntentDescription<T> Choice(
        string name,
        Func<T, string?> get,
        Func<T, string, T> with,
        IReadOnlyList<(string Value, string Option, string Help)> options,
        string? unsaid = null
    ) =>
        Add(
            new IntentMember.Choice(name, i => get((T)i), (i, v) => with((T)i, v), unsaid, options)
            {
                Values = [.. options.Select(o => o.Value)],
            }
        );

    /// <summary>What narrows a list.</summary>
    public IntentDescription<T> Filters(Func<T, Intent.List> of, Func<T, Intent.List, T> with) =>
        KindOf(
                "kind",
                i => of(i).Kind,
                (i, k) => with(i, of(i) with { Kind = k }),
                "plans, specs, logs, reports or tasks; by default plans and specs."
            )
            .Text(
                "status",
                i => of(i).Status,
                (i, t) => with(i, of(i) with { Status = t }),
                TextCheck.Status,
                "--status",
                help: "Only those with this status.",
                placeholder: "STATUS"
            )
            .Text(
                "owner",
                i => of(i).Owner,
                (i, t) => with(i, of(i) with { Owner = t }),
                TextCheck.AnyOwner,
                "--owner",
                help: "Only those of this owner.",
                placeholder: "NAME"
            )
            .Text(
                "text",
                i => of(i).Text,
                (i, t) => with(i, of(i) with { Text = t }),
                option: "--text",
                help: "Only those that mention this."
            )
            .Text(
                "state",
                i => of(i).State,
                (i, t) => with(i, of(i) with { State = t.Trim().ToLowerInvariant() }),
                TextCheck.OneOf,
                "--state",
                help: "Only those in this state: open, blocked, waiting, free, claimed, overdue, stale or archived.",
                placeholder: "STATE",
                values: ListState.All
            )
            .Text(
                "priority",
                i => of(i).Priority,
                (i, t) => with(i, of(i) with { Priority = t.Trim().ToLowerInvariant() }),
                TextCheck.OneOf,
                "--priority",
                help: "Only those of this priority.",
                placeholder: "PRIORITY",
                values: Fields.Priority.Values
            )
            .Text(
                "tag",
                i => of(i).Tag,
                (i, t) => with(i, of(i) with { Tag = t }),
                option: "--tag",
                help: "Only those with this tag.",
                placeholder: "NAME"
            )
            .Time(
                "since",
                i => of(i).Since,
                (i, t) => with(i, of(i) with { Since = t }),
                TimeEdge.First,
                "Only those made or changed since then: yesterday, 'last monday'.",
                isPast: true
            )
            .Time(
                "until",
                i => of(i).Until,
                (i, t) => with(i, of(i) with { Until = t }),
                TimeEdge.End,
                "Only those made or changed before then.",
                isPast: true
            )
            .Text(
                "order",
                i => of(i).Order,
                (i, t) => with(i, of(i) with { Order = t.Trim().ToLowerInvariant() }),
                TextCheck.OneOf,
                "--sort",
                help: "newest, oldest, priority or due.",
                placeholder: "ORDER",
                values: ListState.Orders
            )
            .Number(
                "limit",
                i => of(i).Limit,
                (i, n) => with(i, of(i) with { Limit = n }),
                "At most so many.",
                "--limit"
            );

    private IntentDescription<T> Add(IntentMember member)
    {
        _members.Add(member);
        return this;
    }
}
