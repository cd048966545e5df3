using Otk.Engine.Handlers;
using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine;

/// <summary>
/// Carries out intents, one after another; "previous" in one means what the one before it made or named.
/// </summary>
public sealed class WorkflowEngine(EngineContext context)
{
    private const int MostRounds = 5;

    /// <summary>Begins an act: a command, or a phrase of several intents, whose changes are undone together.</summary>
    /// <param name="text">The act as history shows it.</param>
    public void Begin(string text) =>
        context.Act = new Act(text, Guid.NewGuid().ToString("N"), context.Now, context.Owners.Said());

    /// <summary>
    /// The intents of one act, with an ID where a document is named by its number: "archive plan 1 and plan 2" means
    /// the second as it is numbered now.
    /// </summary>
    public IReadOnlyList<Intent> Bind(IReadOnlyList<Intent> intents)
    {
        if (intents.Count < 2)
            return intents;
        context.Renew();
        var (there, archived) = (new ReferenceResolver(context), new ReferenceResolver(context, context.ArchiveStore));
        return [.. intents.Select(i => Bind(i, there, archived))];
    }

    /// <summary>
    /// The documents that an intent is about, as they are now; a problem where there is none, or more than one could be
    /// meant.
    /// </summary>
    public Result<IReadOnlyList<Document>> Meant(Intent intent)
    {
        context.Renew();
        var resolver = new ReferenceResolver(context);
        if (!Myself.Named(intent, context.Owners).TryGet(out var named, out var nobody))
            return nobody;
        if (named.Target() is not { } target)
            return new List<Document>();
        if (target is DocumentRef.All or DocumentRef.ByPick { Pick: Pick.Previous })
            return resolver.Many(target);
        return resolver.One(target).Select<IReadOnlyList<Document>>(document => [document]);
    }

    /// <summary>The act that undoing would take back now; null where there is none.</summary>
    public ActRecord? LastAct => UndoHandler.Last(context)?.Record;

    private static Intent Bind(Intent intent, ReferenceResolver there, ReferenceResolver archived) =>
        intent.Target() is DocumentRef.ByNumber or DocumentRef.All { Except.Count: > 0 }
            ? intent.WithTarget(Bind(intent.Target()!, IntentKind.Of(intent).Target!.IsArchived ? archived : there))
            : intent;

    private static DocumentRef Bind(DocumentRef reference, ReferenceResolver resolver) =>
        reference switch
        {
            DocumentRef.ByNumber { Kind: { } kind } when resolver.One(reference).TryGet(out var document, out _) =>
                new DocumentRef.ById(kind, document.Id.Stem),
            DocumentRef.All all => all with { Except = [.. all.Except.Select(e => Bind(e, resolver))] },
            _ => reference,
        };

    /// <summary>
    /// Carries out one intent. A problem of what was asked for comes before any change; one of the file system may come
    /// between two files, each of which is whole.
    /// </summary>
    public Result<Outcome> Run(Intent intent)
    {
        var result = Guarded(intent);
        if (result.TryGet(out var outcome, out _) && outcome.Named is { Count: > 0 } named)
            context.Previous = named;
        return result;
    }

    /// <summary>
    /// Carries out the intents of one act in order, each over what those before it changed. Their changes are written
    /// as one set; where one is refused, nothing is.
    /// </summary>
    /// <param name="intents">The intents.</param>
    /// <param name="isRehearsal">True to tell what would come of it, and to write nothing.</param>
    public ActResult RunAll(IReadOnlyList<Intent> intents, bool isRehearsal = false)
    {
        var outcomes = new List<Outcome>();
        var changing = intents.Where(i => i.Changes()).ToList();
        if (changing.Count > 1 && changing.Find(i => i.WhyAlone() is not null) is { } lone)
            return new ActResult([], intents.TakeWhile(i => i != lone).Count(), lone.WhyAlone());
        if (
            changing.Count == 0
            || (intents.Count == 1 && !isRehearsal)
            || changing.Exists(i => i.WhyAlone() is not null)
        )
            return isRehearsal && changing.Exists(i => i.WhyAlone() is not null)
                ? new ActResult([], 0, null)
                : InOrder(intents, outcomes);
        ActResult? computed = null;
        var all = context.AllOrNothing<ActResult>(
            () =>
            {
                computed = InOrder(intents, outcomes);
                return computed.Problem.Then<ActResult>(() => computed);
            },
            isRehearsal
        );
        return all.TryGet(out var done, out var failed)
            ? done
            : new ActResult([], computed?.Problem is null ? 0 : computed.Outcomes.Count, failed);
    }

    private ActResult InOrder(IReadOnlyList<Intent> intents, List<Outcome> outcomes)
    {
        foreach (var intent in intents)
        {
            if (!Run(intent).TryGet(out var outcome, out var problem))
                return new ActResult(outcomes, outcomes.Count, problem);
            outcomes.Add(outcome);
        }

        return new ActResult(outcomes, outcomes.Count, null);
    }

    // What only looks begins anew where somebody saved a document while it was looked at.
    private Result<Outcome> Guarded(Intent intent)
    {
        context.Renew();
        for (var round = 1; ; round++)
        {
            try
            {
                return Handled(intent);
            }
            catch (ChangedMeanwhileException) when (!intent.Changes() && round < MostRounds)
            {
                context.LookAgain();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return FileProblem.Of(e, context.Folder);
            }
        }
    }

    private Result<Outcome> Handled(Intent intent) =>
        (IntentCheck.Of(intent) ?? WorkspaceBounds.Check(context.Folder)).Then(() =>
            Myself.Named(intent, context.Owners).Then(named => IntentHandlers.Handle(context, named))
        );
}
