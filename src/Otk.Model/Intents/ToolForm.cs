namespace Otk.Model.Intents;

/// <summary>How an intent is given by a call of a tool over MCP.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Act">The act of the tool that means it; empty where what is given tells.</param>
public sealed record ToolForm(string Tool, string Act = "")
{
    /// <summary>What the act says of the intent by itself: members with their values.</summary>
    public IReadOnlyList<(string Member, string Text)> Says { get; init; } = [];

    /// <summary>Members that mean nothing as the act means the intent.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Members whose property has another name than theirs.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The member that may be given several times, each of which is an intent; empty for none.</summary>
    public string Repeats { get; init; } = "";
}
