using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Diagnosis;

/// <summary>
/// Looks at what documents name: SPECs without their plan, links to nothing, plans that wait for each other, links to
/// newest logs.
/// </summary>
internal static class LinkChecks
{
    private const int LongestName = 256;

    public static IEnumerable<Ailment> Of(EngineContext context, Documents documents) =>
        Specs(documents)
            .Concat(Plans(documents))
            .Concat(Derived(documents))
            .Concat(Waits(documents))
            .Concat(LatestLinks(context, documents));

    private static IEnumerable<Ailment> Specs(Documents documents) =>
        documents
            .Specs.Where(s => s.Link.Length > 0 && !documents.Has(s.Link))
            .Select(s => new Ailment(
                Problem.Failed(
                    $"{s.Id.Stem} is for {s.Link}, which is not there.",
                    s.At("plan_id"),
                    "restore the plan, from git or with otk restore, or make plan_id empty"
                )
            ))
            .Concat(
                documents
                    .Specs.Where(s => documents.IsOther(s.Link, DocumentKind.Plan))
                    .Select(s => new Ailment(
                        Problem.Failed(
                            $"{s.Id.Stem} is for {s.Link}, which is no plan.",
                            s.At("plan_id"),
                            "write the ID of a plan, or make plan_id empty"
                        )
                    ))
            )
            .Concat(
                documents
                    .Plans.Where(p => documents.IsOther(p.Link, DocumentKind.Spec))
                    .Select(p => new Ailment(
                        Problem.Failed(
                            $"{p.Id.Stem} names {p.Link}, which is no SPEC.",
                            p.At("spec_id"),
                            "write the ID of a SPEC, or make spec_id empty"
                        )
                    ))
            )
            .Concat(SharedSpecs(documents));

    private static IEnumerable<Ailment> SharedSpecs(Documents documents) =>
        from plans in documents.NamingWhatOthersMayName().GroupBy(p => new DocumentId(p.Link).Stem, DocumentId.Comparer)
        where plans.Count() > 1
        let ids = string.Join(", ", plans.Select(p => p.Id.Stem))
        select new Ailment(
            Problem.Failed(
                $"{plans.Count()} plans name {plans.Key}: {ids}.",
                plans.Last().At("spec_id"),
                $"keep it in the plan that {plans.Key} is for, and make spec_id empty in the others"
            )
        );

    private static IEnumerable<Ailment> Plans(Documents documents)
    {
        foreach (var plan in documents.Plans.Where(p => p.Link.Length > 0 && !documents.Has(p.Link)))
        {
            // Where a SPEC names the plan, that is the one.
            var spec = documents.Naming(plan, DocumentKind.Spec) is [var first, ..] ? first : null;
            var problem = Problem.Failed(
                $"{plan.Id.Stem} names {plan.Link}, which is not there.",
                plan.At("spec_id"),
                spec is null
                    ? $"restore the SPEC, or make spec_id empty and run otk spec --plan {plan.Id.Stem}"
                    : $"set spec_id to {spec.Id.Stem}"
            );
            yield return spec is not null
            && plan.FrontMatter!.With(Fields.SpecId.Key, spec.Id.Stem, plan.DisplayPath).TryGet(out var text, out _)
                ? new Ailment(problem, FileChange.Update(plan.Path, plan.Text, text))
                : new Ailment(problem);
        }
    }

    private static IEnumerable<Ailment> Derived(Documents documents) =>
        documents
            .Reports.Concat(documents.Logs)
            .Where(d => !documents.HasLinkOf(d))
            .Select(d => new Ailment(
                Problem.Failed(
                    d.Link.Length == 0
                        ? $"This {d.Kind.Word()} is not named after a SPEC."
                        : $"This {d.Kind.Word()} belongs to {d.Link}, which is not there.",
                    new SourceLocation(d.DisplayPath),
                    "restore the SPEC, from git or with otk restore, or move the file out of the folder"
                )
            ));

    private static IEnumerable<Ailment> Waits(Documents documents)
    {
        var waiting = new Waiting(documents.Plans);
        foreach (var plan in documents.Plans)
        {
            foreach (var name in Waiting.Named(plan))
            {
                if (!documents.Has(name))
                    yield return new Ailment(
                        Problem.Failed(
                            $"{plan.Id.Stem} waits for {name}, which is not there.",
                            plan.At(Fields.After.Key),
                            $"remove {name} from {Fields.After.Key}"
                        )
                    );
                else if (waiting.MayWaitForItself(plan) && waiting.Cycle(plan.Id.Stem, name) is { } way)
                    yield return new Ailment(
                        Problem.Failed(
                            $"{plan.Id.Stem} waits for itself: {string.Join(" → ", way)}.",
                            plan.At(Fields.After.Key),
                            $"remove one of them from {Fields.After.Key}"
                        )
                    );
            }
        }
    }

    // The link is derived from the names of the logs; a file of its own in its place may hold work and stays.
    private static IEnumerable<Ailment> LatestLinks(EngineContext context, Documents documents)
    {
        foreach (var (spec, document) in NewestLogs(documents))
        {
            if (context.Store.IsLatest(spec, document))
                continue;
            var log = document.FileName;
            var link = context.Store.LatestLink(spec, log);
            if (link.Before == log)
                continue;
            var place = new SourceLocation(context.Folder.Display(link.Path));
            if (context.Store.DetachedLatest(spec) is not null)
                yield return new Ailment(
                    Problem.Failed(
                        "This is a file of its own and no longer a link to the newest log; it may hold work.",
                        place,
                        $"otk exec {new DocumentId(spec).Stem} keeps it as a log"
                    )
                );
            else
                yield return new Ailment(
                    Problem.Failed(
                        link.Before is null
                            ? "The link to the newest log is missing."
                            : $"The link leads to {link.Before}, which is not the newest log.",
                        place,
                        $"point it at {log}"
                    ),
                    link
                );
        }
    }

    // For each SPEC that logs are named after, the one that was begun last.
    private static Dictionary<string, Document> NewestLogs(Documents documents)
    {
        var newest = new Dictionary<string, Document>(documents.Specs.Count, StringComparer.Ordinal);
        var specs = newest.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestName];
        foreach (var document in documents.Logs)
        {
            var name = Path.GetFileNameWithoutExtension(document.NameIn(buffer));
            if (DerivedName.SpecIn(name) is { IsEmpty: false } spec)
                specs[spec] = document;
        }

        return newest;
    }
}
