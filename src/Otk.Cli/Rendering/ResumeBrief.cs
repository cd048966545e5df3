using System.Text;
using Otk.App.Rendering;
using Otk.Engine.Outcomes;

namespace Otk.Cli.Rendering;

/// <summary>The open threads in a few lines, for the context of an agent that begins: at most 1,000 tokens, nothing where nothing is open.</summary>
internal sealed class ResumeBrief : ResumeText
{
    // A token is some four letters of English, and fewer of other scripts.
    private const int MostLetters = 2500;
    private const int MostOfLine = 160;

    /// <inheritdoc/>
    public override string Of(Outcome.Resumed resumed)
    {
        if (resumed.Threads.Count == 0)
            return "";
        var text = new StringBuilder("Open work tracked by otk (the skill otk says how to go on):\n");
        foreach (var thread in resumed.Threads)
        {
            var part = new StringBuilder();
            Add(part, $"- {thread.Head.Id.Stem} {thread.Head.Title} ({thread.Head.Status}{(thread.Total > 0 ? $", {thread.Done}/{thread.Total}" : "")})");
            foreach (var blocker in thread.Blockers.Take(2))
                Add(part, $"  BLOCKED: {blocker}");
            if (thread.Decisions is [.., var decision])
                Add(part, $"  last decision: {decision}");
            Add(part, thread.Step is { } step ? $"  next: {step} — {thread.Command}" : $"  next: {thread.Command}");
            if (text.Length + part.Length > MostLetters)
                break;
            text.Append(part);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string line) => text.Append(LineWriter.Cut(Printable.Line(line), MostOfLine)).Append('\n');
}
