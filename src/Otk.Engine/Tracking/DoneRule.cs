using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>What has to be done before a document is: a SPEC's items, a PLAN's SPECs.</summary>
internal static class DoneRule
{
    private const int Shown = 5;
    private const string Blocked = "blocker ";

    /// <summary>What is still open, in words: "3 open items", "SPEC-… is built"; empty where nothing is.</summary>
    public static Result<IReadOnlyList<string>> Open(EngineContext context, Document document) =>
        document.Kind switch
        {
            DocumentKind.Plan => NamedSpec
                .WhyUnread(context.Store, document)
                .Then<IReadOnlyList<string>>(() => OpenSpecs(context, document)),
            DocumentKind.Spec => new SpecFiles(context, document)
                .Items()
                .Then(items =>
                    Blockers
                        .Of(context.Store, document)
                        .Select<IReadOnlyList<string>>(b => [.. OpenItems(items), .. b.Select(Told)])
                ),
            _ => new List<string>(),
        };

    private static List<string> OpenSpecs(EngineContext context, Document plan) =>
        [
            .. context
                .Store.All(DocumentKind.Spec)
                .Links.Of(plan)
                .Where(s => s.Status != Status.Done)
                .Select(s => $"{s.Id.Stem} is {s.Status}"),
        ];

    private static string Told(Blocker blocker) => $"{Blocked}{blocker.Number}. {blocker.Text}";

    private static bool IsBlocker(string open) => open.StartsWith(Blocked, StringComparison.Ordinal);

    private static List<string> OpenItems(IReadOnlyList<TrackedItem> items) =>
        [.. items.Where(i => !i.Done).Select(i => $"{i.Number}. {i.Text}")];

    /// <summary>The refusal, with what is open.</summary>
    public static Problem Refusal(Document document, IReadOnlyList<string> open)
    {
        var blockers = open.Count(IsBlocker);
        var what = (document.Kind, open.Count - blockers) switch
        {
            (DocumentKind.Plan, 1) => "1 SPEC of it is not done",
            (DocumentKind.Plan, var specs) => $"{specs} SPECs of it are not done",
            (_, 0) => "",
            (_, 1) => "1 item of it is open",
            (_, var items) => $"{items} items of it are open",
        };
        var kept = blockers switch
        {
            0 => "",
            1 => "1 blocker stands in its way",
            _ => $"{blockers} blockers stand in its way",
        };
        string[] mend =
            document.Kind == DocumentKind.Plan ? [$"otk set {open[0].Split(' ')[0]} --status done"]
            : blockers == open.Count ? [$"otk resolve {document.Id.Stem} --note 'how it ended'"]
            : [$"otk check {document.Id.Stem} {open[0].Split('.')[0]} --evidence 'what shows it'"];
        return Problem.Refused(
            $"{document.Id.Stem} is not done yet: {string.Join(", ", new[] { what, kept }.Where(w => w.Length > 0))}.",
            document.At("status"),
            [.. mend, $"otk set {document.Id.Stem} --status done --force"]
        ) with
        {
            Details = [.. open.Take(Shown), .. open.Count > Shown ? new[] { $"… and {open.Count - Shown} more" } : []],
        };
    }
}
