using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>
/// Makes a plan wait until another is done, or for nothing any more. What would make plans wait for each other is
/// refused.
/// </summary>
internal static class SetAfterHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.SetAfter intent)
    {
        var target = intent.Target with { Kind = intent.Target.Kind ?? DocumentKind.Plan };
        return intent.After is null
            ? FrontMatterChange.Apply(context, target, Freed)
            : new ReferenceResolver(context)
                .One(intent.After, DocumentKind.Plan)
                .Then(after => Wait(context, target, after));
    }

    private static Result<Outcome> Wait(EngineContext context, DocumentRef target, Document after)
    {
        var waiting = new Waiting(context.Store.All(DocumentKind.Plan).Documents);
        return FrontMatterChange.Apply(context, target, plan => Edits(plan, after, waiting));
    }

    private static Result<IReadOnlyList<FrontMatterEdit>> Freed(Document plan) =>
        plan.Kind == DocumentKind.Plan
            ? new[] { new FrontMatterEdit(Fields.After.Key, plan.Value(Fields.After), "") }
            : NoPlan(plan);

    private static Problem NoPlan(Document document) =>
        Problem.Usage(
            $"{document.Id.Stem} is a {document.Kind.Prefix()}; only plans wait for plans.",
            "otk list plans"
        );

    private static Result<IReadOnlyList<FrontMatterEdit>> Edits(Document plan, Document after, Waiting waiting)
    {
        if (plan.Kind != DocumentKind.Plan)
            return NoPlan(plan);
        if (plan.Id == after.Id || waiting.Cycle(plan.Id.Stem, after.Id.Stem) is not null)
        {
            var way = plan.Id == after.Id ? [plan.Id.Stem] : waiting.Cycle(plan.Id.Stem, after.Id.Stem)!;
            return Problem.Refused(
                $"{plan.Id.Stem} would wait for itself: {string.Join(" → ", way)}.",
                plan.At(Fields.After.Key),
                $"otk show {after.Id.Stem}"
            );
        }

        var named = Waiting.Named(plan);
        var from = plan.Value(Fields.After);
        return named.Contains(after.Id.Stem, StringComparer.OrdinalIgnoreCase)
            ? new[] { new FrontMatterEdit(Fields.After.Key, from, from) }
            : new[] { new FrontMatterEdit(Fields.After.Key, from, string.Join(", ", [.. named, after.Id.Stem])) };
    }
}

internal static partial class IntentHandlers
{
    internal static Handler SetAfter { get; } = For<Intent.SetAfter>(SetAfterHandler.Handle);
}
