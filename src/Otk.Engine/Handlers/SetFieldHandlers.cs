using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Gives plans and specs a value that nothing else hangs on: priority, days, tags.</summary>
internal static class SetFieldHandlers
{
    public static Result<Outcome> Priority(EngineContext context, Intent.SetPriority intent) =>
        FrontMatterChange.Set(context, intent.Target, Fields.Priority, Said(intent.Priority));

    public static Result<Outcome> Due(EngineContext context, Intent.SetDue intent) =>
        FrontMatterChange.Set(context, intent.Target, Fields.Due, Said(intent.Due));

    public static Result<Outcome> Wait(EngineContext context, Intent.SetWait intent) =>
        FrontMatterChange.Set(context, intent.Target, Fields.WaitUntil, Said(intent.Until));

    public static Result<Outcome> Tags(EngineContext context, Intent.SetTags intent) =>
        intent.Add.Concat(intent.Remove).FirstOrDefault(t => !TagText.IsOne(t)) is { } odd
            ? TagText.Refusal(odd)
            : FrontMatterChange.Apply(
                context,
                intent.Target,
                d => FrontMatterChange.Fits(d, Fields.Tags).Then<IReadOnlyList<FrontMatterEdit>>(() => Edits(d, intent))
            );

    private static string Said(string value) => value == Unsaid.None ? "" : value;

    private static FrontMatterEdit[] Edits(Document document, Intent.SetTags intent)
    {
        var tags = document.Values(Fields.Tags);
        var left = tags.Where(t => !intent.Remove.Contains(t, StringComparer.OrdinalIgnoreCase))
            .Concat(intent.Add.Where(t => !tags.Contains(t, StringComparer.OrdinalIgnoreCase)));
        return [new FrontMatterEdit(Fields.Tags.Key, string.Join(", ", tags), string.Join(", ", left))];
    }
}

internal static partial class IntentHandlers
{
    internal static Handler SetPriority { get; } = For<Intent.SetPriority>(SetFieldHandlers.Priority);
    internal static Handler SetDue { get; } = For<Intent.SetDue>(SetFieldHandlers.Due);
    internal static Handler SetWait { get; } = For<Intent.SetWait>(SetFieldHandlers.Wait);
    internal static Handler SetTags { get; } = For<Intent.SetTags>(SetFieldHandlers.Tags);
}
