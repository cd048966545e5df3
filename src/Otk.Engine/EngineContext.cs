using Otk.Engine.Tracking;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;
using Otk.Workspace.Owners;

namespace Otk.Engine;

/// <summary>
/// What handlers work with: the workspace, its documents and owners, the clock, and what earlier intents touched.
/// </summary>
public sealed class EngineContext
{
    private readonly List<Func<Problem?>> _afterwards = [];
    private WorkspaceLock? _held;
    private DocumentStates? _states;

    /// <param name="folder">The workspace.</param>
    /// <param name="environment">The value of an environment variable, null where it is not set.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cache">Documents that were read before; null to read all anew.</param>
    public EngineContext(
        WorkspaceFolder folder,
        Func<string, string?> environment,
        TimeProvider clock,
        DocumentCache? cache = null
    )
    {
        (Folder, Environment, Clock, Cache) = (folder, environment, clock, cache);
        Owners = new OwnerCascade(folder, environment);
        Journal = new ChangeJournal(folder, environment);
        Store = new DocumentStore(folder, cache).AtOneMoment();
        ArchiveStore = new DocumentStore(folder.Archive).AtOneMoment();
    }

    /// <summary>How long a command waits for another one that is changing the workspace.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Called with what people should know while a command runs: that it waits, that it finished what a crash cut off.
    /// </summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>Reads standard input to its end; null where it is not for the user's texts.</summary>
    public Func<string>? Input { get; init; }

    /// <summary>
    /// What is being carried out, as history shows it. The change sets of one act are undone together.
    /// </summary>
    public Act Act { get; internal set; } = new("", "", DateTimeOffset.UnixEpoch);

    /// <summary>
    /// Ends what is being carried out before it changes anything, or between parts that are whole; it throws
    /// <see cref="OperationCanceledException"/> then.
    /// </summary>
    public CancellationToken Stop { get; set; }

    /// <summary>Where the workspace lies.</summary>
    public WorkspaceFolder Folder { get; }

    /// <summary>The value of an environment variable, null where it is not set.</summary>
    public Func<string, string?> Environment { get; }

    /// <summary>
    /// Reads documents, each once an act; while an act of several intents is computed, as its earlier intents leave
    /// them.
    /// </summary>
    public DocumentStore Store { get; private set; }

    /// <summary>Reads the documents in the archive.</summary>
    public DocumentStore ArchiveStore { get; private set; }

    /// <summary>What was changed.</summary>
    public ChangeJournal Journal { get; }

    /// <summary>Who owns new documents.</summary>
    public OwnerCascade Owners { get; }

    /// <summary>The documents that the last intent before this one made or named; empty at the start.</summary>
    public IReadOnlyList<Document> Previous { get; internal set; } = [];

    /// <summary>The time now.</summary>
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>The day that it is where the command runs.</summary>
    public DateTime Today => Clock.GetLocalNow().Date;

    /// <summary>A moment as intents have it, local, as one of the world's; null for none.</summary>
    internal DateTimeOffset? MomentOf(string? time) =>
        Model.Commands.TimeText.Moment(time) is { } moment
            ? new DateTimeOffset(moment, Clock.LocalTimeZone.GetUtcOffset(moment))
            : null;

    /// <summary>In which states plans and specs are now; asked for once an act.</summary>
    internal DocumentStates States => _states ??= new DocumentStates(this);

    private TimeProvider Clock { get; }

    private DocumentCache? Cache { get; }

    /// <summary>The same for another workspace; this one where it is that.</summary>
    internal EngineContext Elsewhere(WorkspaceFolder folder) =>
        folder == Folder
            ? this
            : new EngineContext(folder, Environment, Clock)
            {
                LockPatience = LockPatience,
                Tell = Tell,
                Input = Input,
                Act = Act,
                Stop = Stop,
            };

    /// <summary>
    /// Does something under the workspace lock; under the one that is held already where an act of several intents is
    /// computed.
    /// </summary>
    internal Result<T> UnderLock<T>(Func<WorkspaceLock, Result<T>> act)
        where T : notnull
    {
        if (_held is not null)
            return act(_held);
        var isNew = !Folder.IsSetUp;
        return WorkspaceLock
            .Acquire(
                Folder,
                Act,
                LockPatience,
                () => Tell("Waiting for another otk process that is changing this workspace …"),
                Stop
            )
            .Then(held => Under(held, act, isNew));
    }

    private Result<T> Under<T>(WorkspaceLock held, Func<WorkspaceLock, Result<T>> act, bool isNew)
        where T : notnull
    {
        using (held)
        {
            try
            {
                held.Changed = Renew;
                FinishWhatWasCutOff();
                Renew();
                Stop.ThrowIfCancellationRequested();
                var result = act(held);
                if (isNew && !result.TryGet(out _, out _))
                    _ = held.Withdraw();
                return result;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What names no file is the lock's own.
                return FileProblem.Of(e, Folder, WorkspaceLock.PathOf(Folder));
            }
        }
    }

    /// <summary>
    /// Does several things under one lock, each over what those before it changed, and writes all changes as one set,
    /// or none where one is refused.
    /// </summary>
    /// <param name="act">What is done; its change sets are staged.</param>
    /// <param name="isRehearsal">True to write nothing in any case.</param>
    internal Result<T> AllOrNothing<T>(Func<Result<T>> act, bool isRehearsal)
        where T : notnull =>
        _held is not null
            ? act()
            : UnderLock(held =>
            {
                var staged = new StagedFiles();
                var previous = Previous;
                (_held, held.Staged) = (held, staged);
                See(staged);
                Result<T> result;
                try
                {
                    result = act();
                }
                finally
                {
                    (_held, held.Staged) = (null, null);
                    See(null);
                }

                if (isRehearsal)
                    Previous = previous;
                else if (result.TryGet(out _, out _) && staged.Compose().Commit(Folder, held) is { } failed)
                    result = failed;
                var last =
                    isRehearsal || !result.TryGet(out _, out _)
                        ? null
                        : _afterwards.Select(a => a()).FirstOrDefault(p => p is not null);
                _afterwards.Clear();
                return last is null ? result : last;
            });

    /// <summary>
    /// Does something when all is written: now, or behind the change set of an act of several intents.
    /// </summary>
    internal Problem? WhenWritten(Func<Problem?> act)
    {
        if (_held is null)
            return act();
        _afterwards.Add(act);
        return null;
    }

    private void See(StagedFiles? staged)
    {
        _states = null;
        Store = new DocumentStore(Folder, Cache, staged).AtOneMoment();
        ArchiveStore = new DocumentStore(Folder.Archive, null, staged).AtOneMoment();
    }

    /// <summary>An act begins, or something was written: the documents are read as they are from here on.</summary>
    internal void Renew()
    {
        _states = null;
        Store.Forget();
        ArchiveStore.Forget();
    }

    /// <summary>A document was saved while it was looked at: what was read before is not trusted either.</summary>
    internal void LookAgain()
    {
        Cache?.Forget();
        Renew();
    }

    private void FinishWhatWasCutOff()
    {
        foreach (var (act, left) in Journal.Finish())
        {
            Tell($"Finished what was cut off: {act}");
            foreach (var path in left)
                Tell($"{path} was changed since, or cannot be written, so it was left as it is.");
        }
    }
}
