using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;
using Otk.Workspace.Owners;

namespace Otk.Engine;

/// <summary>What handlers work with: the workspace, its documents and owners, the clock, and what earlier intents touched.</summary>
public sealed class EngineContext(WorkspaceFolder folder, Func<string, string?> environment, TimeProvider clock, DocumentCache? cache = null)
{
    /// <summary>How long a command waits for another one that is changing the workspace.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Called with what people should know while a command runs: that it waits, that it finished what a crash cut off.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>What is being carried out, as history shows it. The change sets of one act are undone together.</summary>
    public Act Act { get; internal set; } = new("", "", DateTimeOffset.UnixEpoch);

    /// <summary>Ends what is being carried out before it changes anything, or between parts that are whole; it throws <see cref="OperationCanceledException"/> then.</summary>
    public CancellationToken Stop { get; set; }

    /// <summary>Where the workspace lies.</summary>
    public WorkspaceFolder Folder => folder;

    /// <summary>Reads documents.</summary>
    public DocumentStore Store { get; } = new(folder, cache);

    /// <summary>Who owns new documents.</summary>
    public OwnerCascade Owners { get; } = new(folder, environment);

    /// <summary>The documents that the last intent before this one made or named; empty at the start.</summary>
    public IReadOnlyList<Document> Previous { get; internal set; } = [];

    /// <summary>The time now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Does something under the workspace lock.</summary>
    internal Result<T> UnderLock<T>(Func<WorkspaceLock, Result<T>> act)
        where T : notnull
    {
        var isNew = !folder.IsSetUp;
        if (!WorkspaceLock.Acquire(folder, Act, LockPatience, () => Tell("Waiting for another otk process that is changing this workspace …"), Stop).TryGet(out var held, out var problem))
            return problem;
        using (held)
        {
            try
            {
                FinishWhatWasCutOff();
                Stop.ThrowIfCancellationRequested();
                var result = act(held);
                if (isNew && !result.TryGet(out _, out _))
                    held.Withdraw();
                return result;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Documents name themselves where they cannot be read or written; what is left is the lock's own file.
                return FileProblem.Writing(e, folder.Display(WorkspaceLock.PathOf(folder)));
            }
        }
    }

    private void FinishWhatWasCutOff()
    {
        if (new ChangeJournal(folder).Finish() is not { } finished)
            return;
        Tell($"Finished what was cut off: {finished.Act}");
        foreach (var path in finished.Left)
            Tell($"{path} was changed since, so it was left as it is.");
    }
}
