using Otk.Model.Documents;

namespace Otk.Model.Intents;

/// <summary>
/// A member of an intent: what it is called in JSON, how it stands on a command line, and how it is set. JSON, command
/// lines, options, tools, completion and the slots of phrases come of it.
/// </summary>
/// <remarks>The cases are closed: they are the nested records. One without an option is an argument.</remarks>
/// <param name="Name">Its name in JSON, which is that of the slot that a phrase fills.</param>
/// <param name="Option">The option that gives it, with its hyphens; null for an argument.</param>
/// <param name="IsRequired">True where the intent means nothing without it.</param>
public abstract record IntentMember(string Name, string? Option, bool IsRequired)
{
    /// <summary>What help says of it.</summary>
    public string Help { get; init; } = "";

    /// <summary>What stands for its value in help: <c>REF</c>, <c>NAME</c>; empty where it has none.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>What a tool says of it, in as few words as it takes; empty where its name is enough.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The values that a text may have; empty where any will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>True where a command cannot do without it: documents and what is required, not options.</summary>
    public bool IsNeeded => IsRequired || this is Reference { Option: null, IfNone: null };

    /// <summary>
    /// A document, of a kind or (null) of any; what stands on the command line where none is given, null for nothing.
    /// </summary>
    public sealed record Reference(
        string Name,
        string? Option,
        Func<Intent, DocumentRef?> Get,
        Func<Intent, DocumentRef, Intent> With,
        DocumentKind? Kind,
        string? IfNone,
        bool IsRequired
    ) : IntentMember(Name, Option, IsRequired)
    {
        /// <summary>True where the document is one in the archive.</summary>
        public bool IsArchived { get; init; }
    }

    /// <summary>Several documents, each with the option before it.</summary>
    public sealed record References(
        string Name,
        string? Option,
        Func<Intent, IReadOnlyList<DocumentRef>> Get,
        Func<Intent, IReadOnlyList<DocumentRef>, Intent> With,
        DocumentKind? Kind
    ) : IntentMember(Name, Option, false);

    /// <summary>A text; null where none is given.</summary>
    public sealed record Text(
        string Name,
        string? Option,
        Func<Intent, string?> Get,
        Func<Intent, string, Intent> With,
        TextCheck Check,
        bool IsRequired
    ) : IntentMember(Name, Option, IsRequired);

    /// <summary>Yes or no; no is not said.</summary>
    public sealed record Flag(string Name, string? Option, Func<Intent, bool> Get, Func<Intent, Intent> With)
        : IntentMember(Name, Option, false)
    {
        /// <summary>True for a short form of what another member says, which is all that is told of it.</summary>
        public bool IsShort { get; init; }
    }

    /// <summary>A time for which something holds.</summary>
    public sealed record Duration(
        string Name,
        string? Option,
        Func<Intent, TimeSpan?> Get,
        Func<Intent, TimeSpan, Intent> With
    ) : IntentMember(Name, Option, false);

    /// <summary>A moment, as <see cref="Commands.TimeText"/> has it; null where none is given.</summary>
    public sealed record Time(
        string Name,
        string? Option,
        Func<Intent, string?> Get,
        Func<Intent, string, Intent> With,
        bool IsPast,
        TimeEdge Edge,
        bool IsRequired
    ) : IntentMember(Name, Option, IsRequired);

    /// <summary>Several texts, each with the option before it.</summary>
    public sealed record Texts(
        string Name,
        string? Option,
        Func<Intent, IReadOnlyList<string>> Get,
        Func<Intent, IReadOnlyList<string>, Intent> With
    ) : IntentMember(Name, Option, false);

    /// <summary>A whole number.</summary>
    public sealed record Number(string Name, string? Option, Func<Intent, int?> Get, Func<Intent, int, Intent> With)
        : IntentMember(Name, Option, false);

    /// <summary>A kind of document; on a command line the word for several of it.</summary>
    public sealed record KindOf(string Name, Func<Intent, DocumentKind?> Get, Func<Intent, DocumentKind, Intent> With)
        : IntentMember(Name, null, false);

    /// <summary>One of several values, each an option of its own; what goes without saying is not said.</summary>
    public sealed record Choice(
        string Name,
        Func<Intent, string?> Get,
        Func<Intent, string, Intent> With,
        string? Default,
        IReadOnlyList<(string Value, string Option, string Help)> Options
    ) : IntentMember(Name, "--", false)
    {
        /// <summary>The value of an option; null where it is none of these.</summary>
        public string? ValueOf(string option) => Options.FirstOrDefault(o => o.Option == option).Value;
    }
}
