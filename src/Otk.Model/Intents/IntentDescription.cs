using Otk.Model.Documents;

namespace Otk.Model.Intents;

/// <summary>A description in the making, of intents of one type; each call adds to it.</summary>
internal sealed class IntentDescription<T>(string name) : IntentKind(name)
    where T : Intent
{
    private readonly List<IntentMember> _members = [];
    private readonly List<CommandForm> _commands = [];
    private Func<T, bool> _changes = _ => true;
    private Func<T, bool> _goesAlone = _ => false;

    public override IReadOnlyList<IntentMember> Members => _members;

    public override IReadOnlyList<CommandForm> Commands => _commands;

    internal override Type Described => typeof(T);

    public override bool Changes(Intent intent) => _changes((T)intent);

    public override bool GoesAlone(Intent intent) => _goesAlone((T)intent);

    /// <summary>A command that says all intents of the type.</summary>
    public IntentDescription<T> Command(string name, string word = "") => Command(name, _ => true, [], null, word);

    /// <summary>A command that says some, and members of theirs by itself.</summary>
    public IntentDescription<T> Command(
        string name,
        Func<T, bool> fits,
        string[] says,
        DocumentKind? kind = null,
        string word = ""
    )
    {
        _commands.Add(new CommandForm(name, i => fits((T)i), says, kind, word));
        return this;
    }

    /// <summary>Only looks, always or where it is so.</summary>
    public IntentDescription<T> OnlyLooks(Func<T, bool>? where = null)
    {
        _changes = i => where is not null && !where(i);
        return this;
    }

    /// <summary>Goes alone where it changes anything.</summary>
    public IntentDescription<T> Alone()
    {
        _goesAlone = i => _changes(i);
        return this;
    }

    public IntentDescription<T> Reference(
        string name,
        Func<T, DocumentRef?> get,
        Func<T, DocumentRef, T> with,
        DocumentKind? kind = null,
        string? option = null,
        string? ifNone = null,
        bool isRequired = false
    ) =>
        Add(
            new IntentMember.Reference(name, option, i => get((T)i), (i, r) => with((T)i, r), kind, ifNone, isRequired)
        );

    public IntentDescription<T> References(
        string name,
        Func<T, IReadOnlyList<DocumentRef>> get,
        DocumentKind kind,
        string option
    ) => Add(new IntentMember.References(name, option, i => get((T)i), kind));

    public IntentDescription<T> Text(
        string name,
        Func<T, string?> get,
        TextCheck check = TextCheck.None,
        string? option = null,
        bool isRequired = false
    ) => Add(new IntentMember.Text(name, option, i => get((T)i), check, isRequired));

    public IntentDescription<T> Flag(string name, Func<T, bool> get, string? option = null) =>
        Add(new IntentMember.Flag(name, option ?? "--" + name, i => get((T)i)));

    public IntentDescription<T> Duration(string name, Func<T, TimeSpan?> get) =>
        Add(new IntentMember.Duration(name, "--" + name, i => get((T)i)));

    public IntentDescription<T> Number(string name, Func<T, int?> get) =>
        Add(new IntentMember.Number(name, i => get((T)i)));

    public IntentDescription<T> KindOf(string name, Func<T, DocumentKind?> get) =>
        Add(new IntentMember.KindOf(name, i => get((T)i)));

    public IntentDescription<T> EntryOf(string name, Func<T, LogEntry> get) =>
        Add(new IntentMember.EntryOf(name, i => get((T)i)));

    private IntentDescription<T> Add(IntentMember member)
    {
        _members.Add(member);
        return this;
    }
}
