namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>
/// An act with the workspace it is done in, the calls it writes with, and the two states that it may leave.
/// </summary>
/// <remarks>
/// What a fault leaves is looked at twice: right away, and after one more command, which carries on or takes back what
/// was cut off. Both states are made by the programs themselves, with that command run, too.
/// </remarks>
internal sealed class FaultScenario : IDisposable
{
    /// <summary>The title of the plan that the further command makes; it is left out of states.</summary>
    private const string Afterwards = "afterwards";

    public FaultScenario(FaultAct act, Stage project)
    {
        Act = act;
        Template = act.Prepare is null ? new Stage() : new Stage(project) { KeepsElsewhere = act.KeepsElsewhere };
        act.Prepare?.Invoke(Template);
        Marks = WorkspaceState.MarksOf(Template.Root);
        Before = WorkspaceState.Of(Template.Root, Marks);
        using (var without = new Stage(Template))
        {
            Succeed(Next(without), "the command after it");
            BeforeNext = LaterStateOf(without);
        }

        Middles = [.. Enumerable.Range(1, Math.Max(0, act.Steps.Count - 1)).Select(n => Middle(act.Steps.Take(n)))];
        using var with = new Stage(Template);
        var (answer, calls) = Strace.Count(with, act);
        Succeed(answer, "the act");
        Calls = calls;
        After = WorkspaceState.Of(with.Root, Marks);
        Succeed(Next(with), "the command after it");
        AfterNext = LaterStateOf(with);
        if (BeforeNext.IsSameAs(AfterNext))
            throw new InvalidOperationException($"{act}: it changes nothing, so nothing is shown by it.");
    }

    public FaultAct Act { get; }

    /// <summary>The workspace before the act; it is copied for each run.</summary>
    public Stage Template { get; }

    /// <summary>Stamps and times of the template.</summary>
    public IReadOnlySet<string> Marks { get; }

    /// <summary>What the act writes with.</summary>
    public IReadOnlyList<WriteCall> Calls { get; }

    public WorkspaceState Before { get; }

    public WorkspaceState After { get; }

    /// <summary>The state before, and one more command.</summary>
    public WorkspaceState BeforeNext { get; }

    /// <summary>The state after, and one more command.</summary>
    public WorkspaceState AfterNext { get; }

    /// <summary>The states between the steps of an act that stands for several, and one more command.</summary>
    public IReadOnlyList<WorkspaceState> Middles { get; }

    /// <summary>Every fault at every call.</summary>
    public IEnumerable<(WriteCall Call, Fault Fault)> Points => Calls.SelectMany(c => Fault.At(c).Select(f => (c, f)));

    /// <summary>Runs a command that changes documents and has nothing to do with the act.</summary>
    public static Answer Next(Stage stage) => stage.Run("otk", "plan", Afterwards);

    /// <summary>What stands in a workspace, but for what <see cref="Next"/> made.</summary>
    public WorkspaceState LaterStateOf(Stage stage) => WorkspaceState.Of(stage.Root, Marks, Afterwards);

    public void Dispose() => Template.Dispose();

    private WorkspaceState Middle(IEnumerable<string[]> steps)
    {
        using var stage = new Stage(Template);
        foreach (var step in steps)
            Succeed(stage.Run("otk", step), "a step");
        Succeed(Next(stage), "the command after it");
        return LaterStateOf(stage);
    }

    private void Succeed(Answer answer, string what)
    {
        if (answer.Status != 0)
            throw new InvalidOperationException($"{Act}: {what} ends with {answer.Status}, unharmed: {answer.Brief}");
    }
}
