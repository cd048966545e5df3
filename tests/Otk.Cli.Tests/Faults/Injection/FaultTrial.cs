namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>Does an act anew with one fault, and judges what is left.</summary>
internal static class FaultTrial
{
    public const string Lost = "lost";
    public const string Torn = "torn";
    public const string HalfSetUp = "half set up";
    public const string Partly = "stopped between two steps";
    public const string Untrue = "said done, is not";

    // A run may make other calls than the one that was counted; then it is tried once more.
    private const int Tries = 2;

    public static FaultResult Run(FaultScenario scenario, WriteCall call, Fault fault)
    {
        for (var i = 1; ; i++)
        {
            using var stage = new Stage(scenario.Template);
            var result = new FaultResult(scenario.Act, call, fault);
            var (answer, struck) = Strace.Strike(stage, scenario.Act, call, fault);
            result.Struck = struck;
            if (struck is null && !answer.IsHung)
            {
                if (i < Tries)
                    continue;
                return result;
            }

            result.Said = $"{answer.Status}: {answer.Brief}";
            JudgeAnswer(result, "the act", answer);
            if (!fault.IsKill && !answer.IsHung && answer.Status is not (0 or 1))
                result.Blame("exit status", $"{answer.Status}");
            Judge(result, scenario, stage, answer);
            return result;
        }
    }

    private static void Judge(FaultResult result, FaultScenario scenario, Stage stage, Answer answer)
    {
        var now = WorkspaceState.Of(stage.Root, scenario.Marks);
        now = now.Without(now.Leftovers(scenario.Before, scenario.After));
        if (answer.Status == 0 && !now.IsSameAs(scenario.After))
            result.Blame(Untrue, now.Between(scenario.Before, scenario.After));

        var next = FaultScenario.Next(stage);
        JudgeAnswer(result, "the next command", next);
        var later = scenario.LaterStateOf(stage);
        later = later.Without(later.Leftovers(scenario.BeforeNext, scenario.AfterNext));
        var (isBefore, isAfter) = (later.IsSameAs(scenario.BeforeNext), later.IsSameAs(scenario.AfterNext));
        foreach (var line in later.Lost(scenario.BeforeNext, scenario.AfterNext).Take(1))
            result.Blame(Lost, line);
        if (next.Status != 0)
            result.Blame("the next command fails", $"{next.Status}: {next.Brief}");
        else if (!isBefore && !isAfter)
        {
            var between = later.Between(scenario.BeforeNext, scenario.AfterNext);
            result.Blame(KindOfTear(scenario, later), $"{between} ({Again(scenario, stage)})");
        }
        else if (answer.Status == 0 && !isAfter && !result.Has(Untrue))
            result.Blame(Untrue, "it was taken back later");
        if (!result.Fault.IsKill && answer.Status != 0)
        {
            result.DoneAtOnce = isAfter && now.IsSameAs(scenario.After);
            result.FinishedLater = isAfter && !result.DoneAtOnce;
            result.TakenBackLater = isBefore && !now.IsSameAs(scenario.Before) && !HasOnlyTheFolder(now, scenario);
        }

        FaultDoctor.Judge(result, stage);
    }

    private static string KindOfTear(FaultScenario scenario, WorkspaceState later) =>
        scenario.Middles.Any(later.IsSameAs) ? Partly
        : later.HasSameDocumentsAs(scenario.BeforeNext) || later.HasSameDocumentsAs(scenario.AfterNext) ? HalfSetUp
        : Torn;

    // For who mends it: what comes of doing the act once more, as messages advise.
    private static string Again(FaultScenario scenario, Stage stage)
    {
        using var copy = new Stage(stage);
        var answer = copy.Run(scenario.Act.Program, scenario.Act.Arguments);
        FaultScenario.Next(copy);
        var state = scenario.LaterStateOf(copy);
        return state.Without(state.Leftovers(scenario.BeforeNext, scenario.AfterNext)).IsSameAs(scenario.AfterNext)
            ? "done once more it is whole"
            : $"done once more it is not whole: {answer.Status}";
    }

    // A command that fails in an empty folder may leave the folder for its lock.
    private static bool HasOnlyTheFolder(WorkspaceState now, FaultScenario scenario) =>
        now
            .Files.Where(f => !f.Key.EndsWith(".gitignore", StringComparison.Ordinal))
            .SequenceEqual(scenario.Before.Files.Where(f => !f.Key.EndsWith(".gitignore", StringComparison.Ordinal)));

    public static void JudgeAnswer(FaultResult result, string what, Answer answer)
    {
        if (answer.IsHung)
            result.Blame("hang", what);
        if (answer.HasTrace)
            result.Blame("stack trace", $"{what}: {answer.Status}: {answer.Brief}");
    }
}
