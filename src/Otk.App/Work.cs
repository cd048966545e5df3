using Otk.App.Hooks;
using Otk.App.Rendering;
using Otk.Engine;
using Otk.Engine.Outcomes;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.App;

/// <summary>
/// Carries out intents in the workspace of a host's current folder, and runs the user's hooks after them.
/// </summary>
internal sealed class Work
{
    private readonly WorkflowEngine _engine;
    private readonly HookRunner _hooks;

    /// <param name="host">The machine; its current folder tells the workspace.</param>
    /// <param name="cache">Documents that were read before; null to read all anew.</param>
    /// <param name="input">Reads standard input to its end; null where it is not for the user's texts.</param>
    public Work(Host host, DocumentCache? cache = null, Func<string>? input = null)
    {
        Folder = host.Workspace;
        Context = new EngineContext(Folder, host.Environment, host.Clock, cache)
        {
            LockPatience = host.LockTimeout,
            Input = input,
            Tell = message =>
            {
                host.Error.Write($"{host.ErasedRow}{Printable.Line(message)}\n");
                host.Error.Flush();
            },
        };
        _engine = new WorkflowEngine(Context);
        _hooks = new HookRunner(host, Folder);
    }

    /// <summary>Where the workspace lies.</summary>
    public WorkspaceFolder Folder { get; }

    /// <summary>What the engine works with.</summary>
    public EngineContext Context { get; }

    /// <summary>Begins an act, whose changes are undone together.</summary>
    /// <param name="text">The act as history shows it; null for the command of the intents.</param>
    /// <param name="intents">What is to be carried out.</param>
    /// <returns>The intents, each of which means what it meant at the start.</returns>
    public IReadOnlyList<Intent> Begin(IReadOnlyList<Intent> intents, string? text = null)
    {
        _engine.Begin(text ?? string.Join("; ", CommandLineText.For(intents)));
        return Bind(intents);
    }

    /// <summary>The intents, each of which means what it means now.</summary>
    public IReadOnlyList<Intent> Bind(IReadOnlyList<Intent> intents) => _engine.Bind(intents);

    /// <summary>The documents that an intent is about.</summary>
    public Result<IReadOnlyList<Document>> Meant(Intent intent) => _engine.Meant(intent);

    /// <summary>The act that undoing would take back now; null where there is none.</summary>
    public ActRecord? LastAct => _engine.LastAct;

    /// <summary>
    /// Carries out the intents of an act, all of them or none; their hooks are run by <see cref="RunHooks"/>.
    /// </summary>
    /// <param name="intents">The intents.</param>
    /// <param name="isRehearsal">True to tell what would come of it, and to change nothing.</param>
    public Carried RunAll(IReadOnlyList<Intent> intents, bool isRehearsal = false)
    {
        var own = intents.Where(i => !i.IsOfProgram()).ToList();
        var result = _engine.RunAll([.. own.Select(ForEngine)], isRehearsal);
        var at = result.Problem is null ? intents.Count : PlaceOf(result.At, intents);

        // Of intents that change something nothing was done; those that only look are done up to the one that failed.
        if (result.Outcomes.Count == 0 && (isRehearsal || (result.Problem is not null && own.Exists(i => i.Changes()))))
            return new Carried([], at, result.Problem);
        var outcomes = new Queue<Outcome>(result.Outcomes);
        return new Carried(
            [.. intents.Take(at).Select(i => i.IsOfProgram() ? null : outcomes.Dequeue())],
            at,
            result.Problem
        );
    }

    // The place of one of the engine's intents among all.
    private static int PlaceOf(int own, IReadOnlyList<Intent> intents) =>
        Enumerable.Range(0, intents.Count).Where(i => !intents[i].IsOfProgram()).ElementAt(own);

    // The program opens the editor; the engine shows the document.
    private static Intent ForEngine(Intent intent) =>
        intent is Intent.Show { InEditor: true } opened ? opened with { InEditor = false } : intent;

    /// <summary>Carries out one intent; its hooks are run by <see cref="RunHooks"/>.</summary>
    public Result<Outcome> Run(Intent intent) => _engine.Run(ForEngine(intent));

    /// <summary>Runs the hooks of what was done.</summary>
    public void RunHooks(Intent intent, Outcome? outcome)
    {
        if (outcome is not null)
            _hooks.After(intent, outcome);
    }
}
