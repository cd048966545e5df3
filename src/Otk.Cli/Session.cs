using Otk.Cli.Commands;
using Otk.Cli.Json;
using Otk.Cli.Phrases;
using Otk.Cli.Rendering;
using Otk.Engine;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;

namespace Otk.Cli;

/// <summary>Carries out intents in the workspace of the current folder and tells what came of them.</summary>
internal sealed class Session(Host host, bool json)
{
    private readonly Lazy<WorkflowEngine> _engine = new(() => new WorkflowEngine(
        new EngineContext(WorkspaceFolder.Find(host.CurrentFolder, host.Environment("OTK_ARTIFACT_ROOT")), host.Environment, TimeProvider.System)
        {
            LockPatience = host.LockTimeout,
            Tell = message => host.Error.Write($"{Printable.Line(message)}\n"),
        }));

    /// <summary>True to give exit status 1 where a damaged document was met.</summary>
    public bool Strict { get; init; }

    /// <summary>Carries out one intent; its exit status.</summary>
    public int Run(Intent intent)
    {
        _engine.Value.Begin(CommandLineText.For([intent])[0]);
        if (!Execute(ref intent).TryGet(out var outcome, out var problem))
            return Fail(problem);
        if (json)
            host.Out.Write(JsonText.Object(j => OutcomeJson.Write(j, intent, outcome)) + "\n");
        return Tell(outcome);
    }

    /// <summary>Carries out the intents of a phrase in order, each after its command was printed; stops at the first that fails.</summary>
    public int RunPhrase(string phrase, IReadOnlyList<Intent> intents) => RunAll(intents, phrase);

    /// <summary>Carries out several intents in order; stops at the first that fails. One that is wrong by itself keeps all from being done.</summary>
    public int RunAll(IReadOnlyList<Intent> intents, string? phrase = null)
    {
        if (intents.Select(IntentCheck.Of).FirstOrDefault(p => p is not null) is { } wrong)
            return Fail(wrong);
        var commands = CommandLineText.For(intents);
        _engine.Value.Begin(phrase ?? string.Join("; ", commands));
        var done = new List<(Intent, Outcome)>();
        for (var i = 0; i < intents.Count; i++)
        {
            if (!json && phrase is not null)
                host.Out.Write($"→ {Printable.Line(commands[i])}\n");
            var intent = intents[i];
            if (!Execute(ref intent).TryGet(out var outcome, out var problem))
            {
                if (json)
                    return TellAll(phrase, done, problem);
                if (i > 0)
                    host.Error.Write($"Carried out: {i} of {intents.Count}. Not: {Printable.Line(string.Join("; ", commands.Skip(i)))}\n");
                return Fail(problem);
            }

            done.Add((intent, outcome));
            if (Tell(outcome) is > 0 and var status)
                return status;
        }

        return json ? TellAll(phrase, done, null) : 0;
    }

    /// <summary>Prints a problem; its exit status.</summary>
    public int Fail(Problem problem)
    {
        if (json)
        {
            host.Out.Write(JsonText.Object(j =>
            {
                j.WriteBoolean("ok", false);
                j.WriteStartObject("error");
                OutcomeJson.Problem(j, problem);
                j.WriteEndObject();
            }) + "\n");
        }
        else
        {
            host.Error.Write(ProblemText.Of(problem));
        }

        return (int)problem.Kind;
    }

    // On a terminal an ambiguous reference is settled by asking; elsewhere it is a problem.
    private Result<Outcome> Execute(ref Intent intent)
    {
        var result = _engine.Value.Run(intent);
        if (result.TryGet(out _, out var problem) || problem is not { Kind: ProblemKind.Ambiguous, Candidates.Count: > 0 } || !host.CanAsk || json)
            return result;
        host.Out.Flush();
        if (CandidatePicker.Ask(problem) is not { } chosen)
            return result;
        intent = intent.WithTarget(new DocumentRef.ById(intent.Target()?.Kind, chosen.Id));
        return _engine.Value.Run(intent);
    }

    private int Tell(Outcome outcome)
    {
        if (!json)
        {
            if (outcome is Outcome.HelpWanted)
                PhraseHelp.Write(host);
            else
                new OutcomeText(host.Out, host.IsOutputTerminal).Write(outcome);
            TellDamage(outcome);
        }

        return Strict && outcome.Damaged.Count > 0 ? (int)ProblemKind.Failed : 0;
    }

    private void TellDamage(Outcome outcome)
    {
        foreach (var problem in outcome.Damaged)
            host.Error.Write($"{Printable.Line(problem.At?.ToString() ?? "")}: {Printable.Line(problem.Message)}{(problem.Mend.Count > 0 ? $" mend: {Printable.Line(problem.Mend[0])}" : "")}\n");
    }

    private int TellAll(string? phrase, List<(Intent Intent, Outcome Outcome)> done, Problem? problem)
    {
        host.Out.Write(JsonText.Object(j =>
        {
            j.WriteBoolean("ok", problem is null);
            j.Member("phrase", phrase);
            j.WriteStartArray("results");
            foreach (var (intent, outcome) in done)
                j.Item(() => OutcomeJson.Write(j, intent, outcome));
            j.WriteEndArray();
            if (problem is null)
                return;
            j.WriteStartObject("error");
            OutcomeJson.Problem(j, problem);
            j.WriteEndObject();
        }) + "\n");
        return problem is null ? 0 : (int)problem.Kind;
    }
}
