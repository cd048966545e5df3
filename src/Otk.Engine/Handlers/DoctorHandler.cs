using Otk.Engine.Diagnosis;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>Looks whether everything is in order, and mends, through the journal, what has one right answer.</summary>
internal static class DoctorHandler
{
    // What is mended may show what was hidden behind it: a plan that could not be read names a SPEC.
    private const int Rounds = 5;

    public static Result<Outcome> Handle(EngineContext context, Intent.Doctor intent)
    {
        if (!context.Folder.IsSetUp)
            return new Outcome.Diagnosed([], intent.Fix);
        if (!intent.Fix)
            return new Outcome.Diagnosed(
                [.. Ailments(context).Select(a => new Finding(a.Problem, a.Fix.Length > 0, IsMended: false))],
                Fixed: false
            );
        return context.UnderLock<Outcome>(held => Mend(context, held));
    }

    private static Result<Outcome> Mend(EngineContext context, WorkspaceLock held)
    {
        foreach (var path in Leftovers.Of(context.Folder))
            Leftovers.Remove(path);
        var mended = new List<Finding>();
        for (var round = 0; ; round++)
        {
            var ailments = Ailments(context).ToList();
            var changes = new ChangeSet();
            var touched = new HashSet<string>(StringComparer.Ordinal);
            foreach (var ailment in ailments.Where(a => a.Fix.Length > 0 && a.Fix.All(c => !touched.Contains(c.Path))))
            {
                foreach (var change in ailment.Fix)
                    changes.Add(change);
                touched.UnionWith(ailment.Fix.Select(c => c.Path));
                mended.Add(new Finding(ailment.Problem, HasFix: true, IsMended: true));
            }

            if (touched.Count == 0 || round == Rounds)
                return new Outcome.Diagnosed(
                    [.. mended, .. ailments.Select(a => new Finding(a.Problem, a.Fix.Length > 0, IsMended: false))],
                    Fixed: true
                );
            if (changes.Commit(context.Folder, held) is { } failed)
                return failed;
        }
    }

    private static IEnumerable<Ailment> Ailments(EngineContext context)
    {
        foreach (var ailment in OwnFiles.Of(context))
            yield return ailment;
        var documents = new Documents(context);
        var next = IdStamp.First(context.Now + WorkspaceLock.MostAhead);
        foreach (var document in documents.Plans.Concat(documents.Specs).Where(d => IsAhead(d, next)))
            yield return new Ailment(
                Problem.Failed(
                    $"The ID of {document.Id.Stem} is of a time to come: the clock was wrong when it was made.",
                    document.At("id"),
                    "new IDs follow the clock again; until then this one counts as the latest"
                )
            );
        foreach (var ailment in FileChecks.Of(context, documents))
            yield return ailment;

        // What names something in a folder that cannot be read is no mistake of its own.
        if (!documents.IsWhole)
            yield break;
        foreach (
            var ailment in LinkChecks
                .Of(context, documents)
                .Concat(StatusChecks.Of(documents))
                .Concat(TwinSpecs.Of(context, documents))
        )
            yield return ailment;
    }

    private static bool IsAhead(Document document, IdStamp next) =>
        document.Id.IsDated && IdStamp.Parse(DocumentId.StemOf(document.Id.Text)[^15..]) is { } stamp && stamp > next;
}

internal static partial class IntentHandlers
{
    internal static Handler Doctor { get; } = For<Intent.Doctor>(DoctorHandler.Handle);
}
