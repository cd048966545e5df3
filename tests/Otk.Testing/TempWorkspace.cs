using Otk.Engine;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Testing;

/// <summary>
/// A real workspace in a folder of its own, with a clock that stands still until it is moved, and an owner.
/// </summary>
public sealed class TempWorkspace : IDisposable
{
    private readonly Dictionary<string, string> _environment = new() { ["OTK_OWNER"] = "Tester" };

    public TempWorkspace()
    {
        Folder = WorkspaceFolder.Find(Root.Path, _ => null);
        Context = new EngineContext(Folder, name => _environment.GetValueOrDefault(name), Clock);
        Engine = new WorkflowEngine(Context);
    }

    public TempFolder Root { get; } = new();

    public ManualClock Clock { get; } = new(new DateTimeOffset(2025, 10, 14, 1, 23, 45, TimeSpan.Zero));

    public WorkspaceFolder Folder { get; }

    public EngineContext Context { get; }

    public WorkflowEngine Engine { get; }

    public DocumentStore Store => new(Folder);

    public void SetEnvironment(string name, string value) => _environment[name] = value;

    /// <summary>Carries out an intent that must succeed.</summary>
    public T Do<T>(Intent intent)
        where T : Outcome
    {
        Engine.Begin(intent.GetType().Name);
        if (!Engine.Run(intent).TryGet(out var outcome, out var problem))
            throw new InvalidOperationException($"{intent} gave a problem: {problem}");
        return (T)outcome;
    }

    /// <summary>Carries out an intent that must fail.</summary>
    public Problem Fail(Intent intent)
    {
        Engine.Begin(intent.GetType().Name);
        return Engine.Run(intent).TryGet(out var outcome, out var problem)
            ? throw new InvalidOperationException($"{intent} did not fail: {outcome}")
            : problem;
    }

    public Document Plan(string title, bool ready = false) =>
        Do<Outcome.Created>(new Intent.CreatePlan(title, ready)).Document;

    public Document Spec(string title, Document plan) =>
        Do<Outcome.Created>(
            new Intent.CreateSpec(new DocumentRef.ById(DocumentKind.Plan, plan.Id.Text), title)
        ).Document;

    /// <summary>The document as it stands on disk now.</summary>
    public Document Again(Document document) =>
        Store.Read(document.Kind, document.Path).TryGet(out var read, out var problem)
            ? read
            : throw new InvalidOperationException(problem.ToString());

    public static DocumentRef Ref(Document document) => new DocumentRef.ById(document.Kind, document.Id.Text);

    /// <summary>
    /// Every file below the root with its text, to show that something changed nothing. Lock and journal are left out.
    /// </summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Directory
            .EnumerateFiles(Root.Path, "*", SearchOption.AllDirectories)
            .Where(f =>
                !f.EndsWith("/lock", StringComparison.Ordinal) && !f.Contains("/journal/", StringComparison.Ordinal)
            )
            .ToDictionary(f => Path.GetRelativePath(Root.Path, f), f => Convert.ToHexString(File.ReadAllBytes(f)));

    public void Dispose() => Root.Dispose();
}
