using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Model.Intents;

/// <summary>
/// The one description of an intent: its name, its members, its commands, and what carrying it out does. JSON, command
/// lines, checks, targets, and the slots of phrases come of it.
/// </summary>
/// <remarks>Descriptions are made when one is first asked for; a program that asks for none makes none.</remarks>
public abstract class IntentKind
{
    private protected IntentKind(string name, Topic topic) => (Name, Topic) = (name, topic);

    /// <summary>The intent's name in JSON and in grammars: <c>create-plan</c>, …</summary>
    public string Name { get; }

    /// <summary>Where help tells its phrases.</summary>
    public Topic Topic { get; }

    /// <summary>The members, in the order in which JSON has them.</summary>
    public abstract IReadOnlyList<IntentMember> Members { get; }

    /// <summary>The intent of which nothing is said yet: what members are set in.</summary>
    public abstract Intent Unsaid { get; }

    /// <summary>The commands that it can be given by; one of them says none of it by itself, and so all of
    /// it.</summary>
    public abstract IReadOnlyList<CommandForm> Commands { get; }

    /// <summary>The calls over MCP that it can be given by; none for what needs a terminal.</summary>
    public abstract IReadOnlyList<ToolForm> Tools { get; }

    /// <summary>The kind of document that it makes; null where it makes none that a later clause could mean.</summary>
    public abstract DocumentKind? Makes { get; }

    /// <summary>True where it is the same done once or twice.</summary>
    public abstract bool IsIdempotent { get; }

    /// <summary>The document that the intent is about; null where it is about none.</summary>
    public IntentMember.Reference? Target => Members.OfType<IntentMember.Reference>().FirstOrDefault();

    /// <summary>The members whose options tell that the intent is meant, where a command can mean several.</summary>
    public IEnumerable<IntentMember> Telling => Members.Where(m => m is { Option: not null } and not IntentMember.Flag);

    /// <summary>True where the intent may change documents, or otk's own files; false where it only looks.</summary>
    public abstract bool Changes(Intent intent);

    /// <summary>
    /// Why the intent's changes cannot be one set with those of others: it works on the journal, or sets the workspace
    /// up; null where they can.
    /// </summary>
    public abstract Problem? WhyAlone(Intent intent);

    /// <summary>
    /// True where the program that was asked does it, and not the engine: it goes on until it is ended, or tells of the
    /// program.
    /// </summary>
    public abstract bool IsOfProgram { get; }

    /// <summary>True where it takes away what may be wanted again, so that a person is asked first.</summary>
    public abstract bool IsDestructive(Intent intent);

    internal abstract Type Described { get; }

    /// <summary>The kinds of all intents.</summary>
    public static IReadOnlyList<IntentKind> All => Table.All;

    /// <summary>The kind of an intent.</summary>
    public static IntentKind Of(Intent intent) =>
        Table.ByType.TryGetValue(intent.GetType(), out var kind)
            ? kind
            : throw new InvalidOperationException($"No description of {intent.GetType().Name}.");

    /// <summary>The kind of a name; null where there is none.</summary>
    public static IntentKind? Find(string name) => Table.ByName.GetValueOrDefault(name);

    private static class Table
    {
        public static readonly IntentKind[] All =
        [
            .. MakingIntents.All,
            .. ChangingIntents.All,
            .. LookingIntents.All,
            .. WorkIntents.All,
            .. TrackingIntents.All,
            .. RecoveryIntents.All,
            .. SettingUpIntents.All,
            .. LegacyIntents.All,
        ];

        public static readonly Dictionary<Type, IntentKind> ByType = All.ToDictionary(k => k.Described);

        public static readonly Dictionary<string, IntentKind> ByName = All.ToDictionary(k => k.Name);
    }
}
