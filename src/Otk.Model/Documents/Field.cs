namespace Otk.Model.Documents;

/// <summary>A value in front matter that otk gives a meaning: a row of <see cref="Fields"/>.</summary>
/// <param name="Key">Its key in front matter, and its name in JSON.</param>
public sealed record Field(string Key)
{
    /// <summary>Keys that otk 1.x had for it.</summary>
    public IReadOnlyList<string> OlderKeys { get; init; } = [];

    /// <summary>The kinds of document that may have it.</summary>
    public IReadOnlyList<DocumentKind> Kinds { get; init; } = Enum.GetValues<DocumentKind>();

    /// <summary>The values that it may have, the weightiest first; empty where any will do, or where the kind
    /// tells.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>True for a day, or a moment of one: <c>2026-11-23</c>.</summary>
    public bool IsDay { get; init; }

    /// <summary>True for several values: with commas between, or a list of YAML's.</summary>
    public bool IsList { get; init; }

    /// <summary>True where what is told of a document as JSON has it; its ID and title it has in any case.</summary>
    public bool IsTold { get; init; }

    /// <summary>True where lists have a column for it, of which a person sees nothing while no document has
    /// it.</summary>
    public bool IsColumn { get; init; }

    /// <summary>How two clones' values are settled.</summary>
    public MergeRule Merge { get; init; }

    /// <summary>The hook that is run when it changes, and what that tells; null for none.</summary>
    public (string Name, string When)? Event { get; init; }

    /// <summary>What is said of a document that is to lose it, and has none; empty for what is said of
    /// others.</summary>
    public string WithoutIt { get; init; } = "";

    /// <summary>True for a value that it may not have.</summary>
    public bool Refuses(string value) =>
        value.Length > 0
        && ((Values.Count > 0 && !Values.Contains(value)) || (IsDay && Commands.TimeText.Moment(value) is null));

    /// <summary>What it may have, in words.</summary>
    public string Allowed => IsDay ? "write a day: 2026-11-23" : $"use one of: {string.Join(", ", Values)}";
}
