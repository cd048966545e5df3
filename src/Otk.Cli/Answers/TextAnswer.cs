using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Phrases;
using Otk.Cli.Rendering;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Cli.Answers;

/// <summary>What came of intents, as people read it.</summary>
/// <param name="host">Where to.</param>
/// <param name="inLine">True where phrases are typed as they are, and not behind the name of the program.</param>
internal class TextAnswer(Host host, bool inLine = false) : IAnswer
{
    private bool _isPhrase;

    public bool IsForPeople => true;

    public bool MayAsk => host.CanAsk;

    /// <summary>Where to.</summary>
    protected Host Host => host;

    public void Begin(string? phrase) => _isPhrase = phrase is not null;

    public void Next(string command)
    {
        if (_isPhrase)
            host.Out.Write($"→ {Printable.Line(command)}\n");
    }

    public void NothingDone(string refused) =>
        host.Error.Write($"Nothing was done, because of: {Printable.Line(refused)}\n");

    public virtual void Tell(Intent intent, Outcome? outcome)
    {
        if (outcome is null)
        {
            PhraseHelp.Write(host, inLine);
            return;
        }

        var parts = new PartsText(
            new LineWriter(host.Out, host.IsOutputTerminal, host.Width, Palette.Of(host)) { Height = host.Height() }
        );
        foreach (var part in outcome.Parts)
            part.Accept(parts);
        TellDamage(outcome);
    }

    public void Watched(Intent intent, Outcome.Orchestrated outcome)
    {
        foreach (var pair in outcome.Plans)
            host.Out.Write(
                Printable.Line(
                    $"{Timestamp.Write(DateTimeOffset.UtcNow)} {pair.Plan.Id.Stem} → {pair.Spec!.DisplayPath}"
                ) + "\n"
            );
    }

    public int End(Problem? problem) => problem is null ? 0 : Fail(problem);

    public int Fail(Problem problem)
    {
        host.Error.Write(
            ProblemText.Of(problem, Palette.Of(host, error: true), host.IsErrorTerminal ? host.Width() : null)
        );
        return (int)problem.Kind;
    }

    // A folder of other people's Markdown is told of once, with a count; what otk could read is told of by itself.
    protected void TellDamage(Outcome outcome)
    {
        var foreign = outcome
            .Damaged.Where(p => p.IsForeign)
            .GroupBy(p => Path.GetDirectoryName(p.At!.Path) ?? "")
            .Where(g => g.Count() > 1)
            .ToList();
        foreach (var files in foreign)
            host.Error.Write(
                $"{Printable.Line(files.Key)}/: {files.Count()} files have no front matter of otk's, so they are "
                    + "passed over. mend: otk doctor lists them\n"
            );
        foreach (var problem in outcome.Damaged.Except(foreign.SelectMany(f => f)))
        {
            var mend = problem.Mend.Count > 0 ? $" mend: {problem.Mend[0]}" : "";
            host.Error.Write(Printable.Line($"{problem.At?.ToString() ?? ""}: {problem.Message}{mend}") + "\n");
        }
    }
}
