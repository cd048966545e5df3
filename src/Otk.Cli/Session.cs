using Otk.App;
using Otk.Cli.Answers;
using Otk.Cli.Interactive;
using Otk.Cli.Rendering;
using Otk.Cli.Watching;
using Otk.Engine.Outcomes;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Cli;

/// <summary>Carries out intents in the workspace of the current folder and tells what came of them.</summary>
internal sealed class Session(Host host, IAnswer answer)
{
    private readonly Lazy<Work> _work = new(() => new Work(host, input: () => host.In().ReadToEnd()));
    private readonly List<Document> _named = [];

    /// <summary>True to give exit status 1 where a damaged document was met.</summary>
    public bool Strict { get; set; }

    /// <summary>The documents that the last intent made or named; none at the start.</summary>
    public IReadOnlyList<Document> Previous => _work.Value.Context.Previous;

    /// <summary>The documents that all the intents carried out together last made or named.</summary>
    public IReadOnlyList<Document> Named => [.. _named.DistinctBy(d => d.Path)];

    /// <summary>Carries out one intent; its exit status.</summary>
    public int Run(Intent intent)
    {
        if (intent.IsOfProgram())
            return OfProgram(intent);
        _work.Value.Begin([intent]);
        if (!Execute(ref intent).TryGet(out var outcome, out var problem))
            return Fail(problem);
        if (Opened(intent, outcome) is { } failed)
            return Fail(failed);
        Tell(intent, outcome);
        _work.Value.RunHooks(intent, outcome);
        return StatusOf(outcome);
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
        answer.Begin(phrase);
        for (var i = 0; i < result.Outcomes.Count; i++)
        {
            answer.Next(commands[i]);
            if (result.Outcomes[i] is not { } outcome)
            {
                OfProgram(settled[i]);
                continue;
            }

            if (Opened(settled[i], outcome) is { } failed)
                return answer.End(failed);
            Tell(settled[i], outcome);
            _work.Value.RunHooks(settled[i], outcome);
            if (answer.IsForPeople && StatusOf(outcome) is > 0 and var status)
                return status;
        }

        if (result.Problem is not { } problem)
            return answer.End(null);
        var refused = commands[Math.Min(result.At, commands.Count - 1)];
        if (settled.Count > 1 && result.Outcomes.Count == 0)
            answer.NothingDone(refused);
        else
            answer.Next(refused);
        return answer.End(problem);
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
    private Carried Settled(List<Intent> intents)
    {
        while (true)
        {
            Carried result;
            using (new Spinner(host))
                result = _work.Value.RunAll(intents);
            if (
                result.Problem is not { Kind: ProblemKind.Ambiguous, Candidates.Count: > 0 } problem
                || !answer.MayAsk
                || Chosen(intents[result.At], problem) is not { } chosen
            )
            {
                _named.AddRange(result.Outcomes.SelectMany(o => o?.Named ?? []));
                return result;
            }

            intents[result.At] = chosen;
        }
    }

    /// <summary>Tells a problem; its exit status.</summary>
    public int Fail(Problem problem) => answer.Fail(problem);

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
            || !answer.MayAsk
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

    // What the engine has no part in: to go on watching, to tell what can be said.
    private int OfProgram(Intent intent)
    {
        switch (intent)
        {
            case Intent.Watch:
                Watch.Run(host, answer);
                return 0;
            case Intent.Help:
                answer.Tell(intent, null);
                return 0;
            default:
                throw new InvalidOperationException($"The program has no {intent.GetType().Name} of its own.");
        }
    }

    private Problem? Opened(Intent intent, Outcome outcome) =>
        intent is Intent.Show { InEditor: true } && outcome is Outcome.Shown shown
            ? Editor.Open(host, shown.Document.Path)
            : null;

    // Of a document that was opened a person has seen all.
    private void Tell(Intent intent, Outcome outcome)
    {
        if (intent is not Intent.Show { InEditor: true } || !answer.IsForPeople)
            answer.Tell(intent, outcome);
    }

    private int StatusOf(Outcome outcome) =>
        outcome.IsUnwell || (Strict && outcome.Damaged.Count > 0) ? (int)ProblemKind.Failed : 0;
}
