using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.App.Rendering;
using Otk.Cli.Interactive;
using Otk.Cli.Phrases;
using Otk.Cli.Rendering;
using Otk.Cli.Watching;
using Otk.Engine;
using Otk.Engine.Outcomes;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Cli;

/// <summary>Carries out intents in the workspace of the current folder and tells what came of them.</summary>
internal sealed class Session(Host host, bool json)
{
    private readonly Lazy<Work> _work = new(() => new Work(host));
    private readonly List<Document> _named = [];

    /// <summary>True to give exit status 1 where a damaged document was met.</summary>
    public bool Strict { get; set; }

    /// <summary>True where phrases are said one after another in the line of <c>otk-new</c>.</summary>
    public bool InLine { get; init; }

    /// <summary>True to print only the path of a document that is shown.</summary>
    public bool OnlyPath { get; set; }

    /// <summary>How to tell what was being worked on; null for the usual way.</summary>
    public ResumeText? Resuming { get; set; }

    /// <summary>The documents that the last intent made or named; none at the start.</summary>
    public IReadOnlyList<Document> Previous => _work.Value.Context.Previous;

    /// <summary>The documents that all the intents carried out together last made or named.</summary>
    public IReadOnlyList<Document> Named => [.. _named.DistinctBy(d => d.Path)];

    /// <summary>Carries out one intent; its exit status.</summary>
    public int Run(Intent intent)
    {
        _work.Value.Begin([intent]);
        if (!Execute(ref intent).TryGet(out var outcome, out var problem))
            return Fail(problem);
        if (Elsewhere(intent, outcome) is { } failed)
            return Fail(failed);
        if (json && outcome is not Outcome.WatchWanted)
            host.Out.Write(
                (outcome is Outcome.HelpWanted ? PhraseExamples.Json(host) : AnswerJson.One(intent, outcome)) + "\n"
            );
        var status = Tell(intent, outcome);
        _work.Value.RunHooks(intent, outcome);
        return status;
    }

    /// <summary>Carries out one intent and its hooks, and tells nothing.</summary>
    public Result<Outcome> Try(Intent intent)
    {
        _work.Value.Begin([intent]);
        var result = _work.Value.Run(intent);
        if (result.TryGet(out var outcome, out _))
            _work.Value.RunHooks(intent, outcome);
        return result;
    }

    /// <summary>Carries out the intents of a phrase, all of them or none, and tells each behind its command.</summary>
    public int RunPhrase(string phrase, IReadOnlyList<Intent> intents) => RunAll(intents, phrase);

    /// <summary>
    /// Carries out several intents, all of them or none. One that is wrong by itself, or refused, keeps all from being
    /// done.
    /// </summary>
    public int RunAll(IReadOnlyList<Intent> intents, string? phrase = null)
    {
        if (intents.Select(IntentCheck.Of).FirstOrDefault(p => p is not null) is { } wrong)
            return Fail(wrong);
        List<Intent> settled = [.. _work.Value.Begin(intents, phrase)];
        _named.Clear();
        var result = Settled(settled);
        var commands = CommandLineText.For(settled);
        if (json)
        {
            foreach (var (intent, outcome) in settled.Zip(result.Outcomes))
            {
                if (Elsewhere(intent, outcome) is { } failed)
                    return TellAll(phrase, [], failed);
                _work.Value.RunHooks(intent, outcome);
            }

            return TellAll(phrase, [.. settled.Zip(result.Outcomes)], result.Problem);
        }

        for (var i = 0; i < result.Outcomes.Count; i++)
        {
            if (phrase is not null)
                host.Out.Write($"→ {Printable.Line(commands[i])}\n");
            if (Elsewhere(settled[i], result.Outcomes[i]) is { } failed)
                return Fail(failed);
            var status = Tell(settled[i], result.Outcomes[i]);
            _work.Value.RunHooks(settled[i], result.Outcomes[i]);
            if (status > 0)
                return status;
        }

        if (result.Problem is not { } problem)
            return 0;
        var refused = Printable.Line(commands[Math.Min(result.At, commands.Count - 1)]);
        if (settled.Count > 1 && result.Outcomes.Count == 0)
            host.Error.Write($"Nothing was done, because of: {refused}\n");
        else if (phrase is not null)
            host.Out.Write($"→ {refused}\n");
        return Fail(problem);
    }

    /// <summary>
    /// Why intents would be refused; null where they would not, or where a person is asked first which document is
    /// meant.
    /// </summary>
    public Problem? Refusal(IReadOnlyList<Intent> intents)
    {
        _work.Value.Begin(intents);
        return
            intents.Any(i => i.Changes())
            && _work.Value.RunAll(intents, isRehearsal: true).Problem is { Kind: not ProblemKind.Ambiguous } problem
            ? problem
            : null;
    }

    // On a terminal each reference that could mean several documents is settled by asking; then all is computed anew.
    private ActResult Settled(List<Intent> intents)
    {
        while (true)
        {
            ActResult result;
            using (new Spinner(host))
                result = _work.Value.RunAll(intents);
            if (
                result.Problem is not { Kind: ProblemKind.Ambiguous, Candidates.Count: > 0 } problem
                || !host.CanAsk
                || json
                || Chosen(intents[result.At], problem) is not { } chosen
            )
            {
                _named.AddRange(result.Outcomes.SelectMany(Touched.By));
                return result;
            }

            intents[result.At] = chosen;
        }
    }

    /// <summary>Prints a problem; its exit status.</summary>
    public int Fail(Problem problem)
    {
        if (json)
            host.Out.Write(AnswerJson.Failed(problem) + "\n");
        else
            host.Error.Write(
                ProblemText.Of(problem, Palette.Of(host, error: true), host.IsErrorTerminal ? host.Width() : null)
            );

        return (int)problem.Kind;
    }

    /// <summary>The intents, each of which means what it means now.</summary>
    public IReadOnlyList<Intent> Bind(IReadOnlyList<Intent> intents) => _work.Value.Bind(intents);

    /// <summary>The act that undoing would take back now; null where there is none.</summary>
    public ActRecord? LastAct => _work.Value.LastAct;

    /// <summary>Ends what is being carried out, where it can be ended; set for each phrase anew.</summary>
    public CancellationToken Stop
    {
        set => _work.Value.Context.Stop = value;
    }

    /// <summary>
    /// The documents that an intent is about, and the intent with the one that the user picked where several could be
    /// meant; a problem where there is none.
    /// </summary>
    public Result<(Intent Intent, IReadOnlyList<Document> Documents)> Settle(Intent intent)
    {
        if (_work.Value.Meant(intent).TryGet(out var documents, out var problem))
            return (intent, documents);
        return
            problem is { Kind: ProblemKind.Ambiguous, Candidates.Count: > 0 } && Chosen(intent, problem) is { } settled
            ? Settle(settled)
            : problem;
    }

    // On a terminal an ambiguous reference is settled by asking; elsewhere it is a problem.
    private Result<Outcome> Execute(ref Intent intent)
    {
        var result = Watched(intent);
        if (
            result.TryGet(out _, out var problem)
            || problem is not { Kind: ProblemKind.Ambiguous, Candidates.Count: > 0 }
            || !host.CanAsk
            || json
        )
            return result;
        if (Chosen(intent, problem) is not { } settled)
            return result;
        intent = settled;
        return Watched(intent);
    }

    private Intent? Chosen(Intent intent, Problem problem)
    {
        host.Out.Flush();
        if (CandidatePicker.Ask(host, problem) is not { } chosen)
            return null;
        return intent is Intent.Check check && int.TryParse(chosen.Id, out _)
            ? check with
            {
                Item = chosen.Id,
            }
            : intent.WithTarget(new DocumentRef.ById(intent.Target()?.Kind, chosen.Id));
    }

    private Result<Outcome> Watched(Intent intent)
    {
        using var spinner = new Spinner(host);
        return _work.Value.Run(intent);
    }

    // What the engine leaves to the program that was asked: to go on watching, to open an editor.
    private Problem? Elsewhere(Intent intent, Outcome outcome)
    {
        if (outcome is Outcome.WatchWanted)
            Watch.Run(host, json);
        return intent is Intent.Show { InEditor: true } && outcome is Outcome.Shown opened
            ? Editor.Open(host, opened.Document.Path)
            : null;
    }

    private int Tell(Intent intent, Outcome outcome)
    {
        if (intent is Intent.Show { InEditor: true } || outcome is Outcome.WatchWanted)
            return 0;
        if (Resuming is { } resuming && outcome is Outcome.Resumed resumed && !json)
        {
            host.Out.Write(resuming.Of(resumed));
            return 0;
        }

        if (!json)
        {
            if (outcome is Outcome.HelpWanted)
                PhraseHelp.Write(host, InLine);
            else if (OnlyPath && outcome is Outcome.Shown shown)
                host.Out.Write(shown.Document.DisplayPath + "\n");
            else
                new OutcomeText(new LineWriter(host.Out, host.IsOutputTerminal, host.Width, Palette.Of(host))).Write(
                    outcome
                );
            TellDamage(outcome);
        }

        var isUnwell =
            (Strict && outcome.Damaged.Count > 0)
            || (outcome is Outcome.Diagnosed { Findings: var findings } && findings.Any(f => !f.IsMended));
        return isUnwell ? (int)ProblemKind.Failed : 0;
    }

    // A folder of other people's Markdown is told of once, with a count; what otk could read is told of by itself.
    private void TellDamage(Outcome outcome)
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

    private int TellAll(string? phrase, List<(Intent Intent, Outcome Outcome)> done, Problem? problem)
    {
        host.Out.Write(AnswerJson.Many(phrase, done, problem) + "\n");
        return problem is null ? 0 : (int)problem.Kind;
    }
}
