using Otk.Engine.Importing;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Handlers;

/// <summary>A plan that is about to be made of a piece of work, and its SPEC where there is one.</summary>
internal sealed record ImportedDocuments(ImportedWork Work, NewDocument Plan, NewDocument? Spec)
{
    /// <summary>True where a SPEC is made: the tool has one, or work has begun.</summary>
    public static bool HasSpec(ImportedWork work) =>
        work.IsSpecified
        || (work.Stage is ImportStage.Started or ImportStage.Done && (work.Steps + work.Criteria).Trim().Length > 0);

    /// <summary>Makes the texts; nothing is written.</summary>
    public static Result<ImportedDocuments> Of(EngineContext context, WorkspaceLock held, ImportedWork work)
    {
        var hasSpec = HasSpec(work);
        return OfPlan(context, held, work, hasSpec)
            .Then(plan =>
                !hasSpec
                    ? new ImportedDocuments(work, plan, null)
                    : OfSpec(context, held, work, plan)
                        .Then(spec =>
                            plan.With(Fields.SpecId, new DocumentId(spec.Id).Stem)
                                .Select(linked => new ImportedDocuments(work, linked, spec))
                        )
            );
    }

    /// <summary>The same with the plans that must be done before.</summary>
    public Result<ImportedDocuments> After(IReadOnlyList<string> plans) =>
        plans.Count == 0
            ? this
            : Plan.With(Fields.After, string.Join(", ", plans)).Select(plan => this with { Plan = plan });

    private static Result<NewDocument> OfPlan(
        EngineContext context,
        WorkspaceLock held,
        ImportedWork work,
        bool hasSpec
    ) =>
        Make(
            context,
            held,
            work,
            DocumentKind.Plan,
            work.Title,
            work.Stage.OfPlan(hasSpec),
            [("spec_id", ""), (Fields.Source.Key, work.Source)],
            ImportedText.OfPlan(work, hasSpec)
        );

    private static Result<NewDocument> OfSpec(
        EngineContext context,
        WorkspaceLock held,
        ImportedWork work,
        NewDocument plan
    )
    {
        var body = ImportedText.OfSpec(work);
        var open = MarkdownOutline.Read(body).SelectMany(s => s.Items).Count(i => i.Done == false);
        var isDone = work.Stage == ImportStage.Done;
        var forced =
            isDone && open > 0 ? $"{Timestamp.Write(context.Now)} imported as done with {open} item(s) open" : "";
        return Make(
            context,
            held,
            work,
            DocumentKind.Spec,
            SpecDraft.TitleFor(work.Title),
            isDone ? Status.Done
                : work.Design.Length > 0 ? Status.Designed
                : Status.Draft,
            [
                ("plan_id", plan.Id),
                .. forced.Length > 0 ? [(Fields.Forced.Key, forced)] : Array.Empty<(string, string)>(),
            ],
            body
        );
    }

    // The front matter is that of the template, also the user's own; the body is what was imported.
    private static Result<NewDocument> Make(
        EngineContext context,
        WorkspaceLock held,
        ImportedWork work,
        DocumentKind kind,
        string title,
        string status,
        (string Key, string Value)[] links,
        string body
    ) =>
        Draft
            .Check(
                context,
                kind,
                title,
                work.Owner.Length > 0 ? work.Owner : null,
                status,
                [.. links, ("status", status)]
            )
            .Then(draft =>
                NewDocument.Make(
                    context,
                    held,
                    kind == DocumentKind.Plan ? draft.With(work.Priority, null, work.Tags) : draft
                )
            )
            .Then(made =>
                FrontMatterBlock
                    .Read(made.Text, made.Path)
                    .Select(b => made with { Text = made.Text[..b.BodyStart] + body })
            );
}
