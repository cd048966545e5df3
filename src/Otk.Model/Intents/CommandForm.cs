using Otk.Model.Documents;

namespace Otk.Model.Intents;

/// <summary>A command that an intent can be given by. Several intents may share one: then one of them has its
/// help.</summary>
/// <param name="Name">Its name, with that of its group before it: <c>set</c>, <c>owner set</c>.</param>
/// <param name="Summary">What it does; empty where another intent of the same command says it.</param>
/// <param name="Examples">Command lines that work.</param>
public sealed record CommandForm(string Name, string Summary, params IReadOnlyList<string> Examples)
{
    /// <summary>What the command's words say of the intent by themselves: members with their values.</summary>
    public IReadOnlyList<(string Member, string Text)> Says { get; init; } = [];

    /// <summary>The kind of document that it is about, where the intent takes any.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>The member that may be given several times, each of which is an intent; empty for none.</summary>
    public string Repeats { get; init; } = "";

    /// <summary>A word by which its phrases are told from those of the intent's other commands.</summary>
    public string Word { get; init; } = "";

    /// <summary>What help says of its arguments; empty for what it says of the member.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>What help says of an option where it is not what it says of the member.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>What the group of commands is for that it is the first of; empty for a command by itself.</summary>
    public string Group { get; init; } = "";

    /// <summary>Where help lists it; null for what otk 1.x had, which help does not list.</summary>
    public Topic? Topic { get; init; }
}
