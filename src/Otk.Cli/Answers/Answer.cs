using Otk.App;

namespace Otk.Cli.Answers;

/// <summary>The usual ways to tell.</summary>
internal static class Answer
{
    /// <summary>As JSON where that was asked for, else for people.</summary>
    public static IAnswer Of(Host host, bool json) => json ? new JsonAnswer(host) : new TextAnswer(host);
}
