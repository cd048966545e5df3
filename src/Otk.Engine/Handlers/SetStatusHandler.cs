using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

internal static class SetStatusHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.SetStatus intent)
    {
        var notes = new ProgressNotes(context);
        return FrontMatterChange.Apply(
            context,
            Narrow(intent),
            d => Edits(context, d, intent).Select(edits => Noted(d, intent, edits, notes)),
            notes
        );
    }

    private static IReadOnlyList<FrontMatterEdit> Noted(
        Document document,
        Intent.SetStatus intent,
        IReadOnlyList<FrontMatterEdit> edits,
        ProgressNotes notes
    ) =>
        document.Status == intent.Status || notes.Add(document, intent.Status) is not { } dated
            ? edits
            : [.. edits, dated];

    // A document that is not done in truth is only called so by force, and that is written down in it.
    private static Result<IReadOnlyList<FrontMatterEdit>> Edits(
        EngineContext context,
        Document document,
        Intent.SetStatus intent
    )
    {
        if (Refusal(document, intent) is { } refused)
            return refused;
        var status = new FrontMatterEdit(Fields.Status.Key, document.Status, intent.Status);
        if (intent.Status != Status.Done || document.Status == Status.Done)
            return new[] { status };
        return DoneRule.Open(context, document).Then(open => Done(context, document, status, open, intent.Force));
    }

    private static Result<IReadOnlyList<FrontMatterEdit>> Done(
        EngineContext context,
        Document document,
        FrontMatterEdit status,
        IReadOnlyList<string> open,
        bool force
    )
    {
        if (open.Count == 0)
            return new[] { status };
        if (!force)
            return DoneRule.Refusal(document, open);
        var forced =
            $"{Timestamp.Write(context.Now)} done with {open.Count} "
            + $"{(document.Kind == DocumentKind.Plan ? "SPEC(s) not done" : "item(s) or blocker(s) open")}";
        return new[] { status, new FrontMatterEdit(Fields.Forced.Key, document.Value(Fields.Forced), forced) };
    }

    // A status that only one kind has tells the kind: "ready 'search'" means a plan.
    private static DocumentRef Narrow(Intent.SetStatus intent)
    {
        if (intent.Target.Kind is not null)
            return intent.Target;
        var (plan, spec) = (StatusFlow.Plan.Has(intent.Status), StatusFlow.Spec.Has(intent.Status));
        return plan == spec
            ? intent.Target
            : intent.Target with
            {
                Kind = plan ? DocumentKind.Plan : DocumentKind.Spec,
            };
    }

    private static Problem? Refusal(Document document, Intent.SetStatus intent)
    {
        if (StatusFlow.Of(document.Kind) is not { } flow)
            return Problem.Refused(
                $"A {document.Kind.Word()} has no status flow.",
                document.At("status"),
                "name a plan or a spec"
            );
        return flow.Judge(document.Status, intent.Status) switch
        {
            Transition.Forward or Transition.AlreadySo => null,
            Transition.Unknown => Problem.Usage(
                $"A {document.Kind.Prefix()} has no status '{intent.Status}'.",
                StatusHint.For(intent.Status, flow.Statuses)
            ),
            _ when intent.Force => null,
            _ => Backward(document, intent, flow),
        };
    }

    private static Problem Backward(Document document, Intent.SetStatus intent, StatusFlow flow)
    {
        var allowed = flow.After(document.Status);
        var message = flow.Has(document.Status)
            ? $"{document.Id.Stem} is {document.Status}, so it does not go back to {intent.Status}."
            : $"{document.Id.Stem} has the unknown status '{document.Status}', so otk cannot tell whether "
                + $"{intent.Status} is a step forward.";
        return Problem.Refused(
            message,
            document.At("status"),
            [
                .. allowed.Count > 0 ? new[] { $"go forward to: {string.Join(", ", allowed)}" } : [],
                $"otk set {document.Id.Stem} --status {intent.Status} --force",
            ]
        );
    }
}

internal static partial class IntentHandlers
{
    internal static Handler SetStatus { get; } = For<Intent.SetStatus>(SetStatusHandler.Handle);
}
