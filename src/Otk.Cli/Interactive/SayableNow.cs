using Otk.Cli.Phrases;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Cli.Interactive;

/// <summary>What can be said as things stand, with the documents that there are.</summary>
internal static class SayableNow
{
    private const int MostOfTitle = 26;

    /// <summary>Phrases, each with what it does, in the order of the workflow.</summary>
    public static IEnumerable<(string Phrase, string Does)> In(DocumentStore store)
    {
        var plans = store.All(DocumentKind.Plan).Documents;
        var specs = store.All(DocumentKind.Spec).Documents.Where(s => s.Status != Status.Done).ToList();
        Document? Last(string status) => plans.LastOrDefault(p => p.Status == status);

        yield return ("plan 'Add dark mode' and mark it ready", "write down an idea");
        if (Last(Status.Draft) is { } draft)
            yield return ($"mark {Named(draft)} ready", "let it have a SPEC");
        if (Last(Status.Ready) is not null)
            yield return ("generate specs", "make a SPEC for each ready plan");
        if (specs is [.., var spec])
        {
            yield return ($"scout {Named(spec)}", "get its checklist");
            yield return ($"start working on {Named(spec)}", "begin its execution log");
            yield return ("we decided to use trigrams", "write a decision into the log");
            yield return ("check off item 1", "tick an item of the checklist");
        }

        if (Last(Status.Executing) is { } executing)
            yield return ($"mark {Named(executing)} done", "end the work on it");
        if (plans.Count == 0)
            yield break;
        yield return ("what were we working on?", "come back to the work");
        yield return ("what's next?", "find what comes next");
        yield return ($"show {Named(plans[^1])}", "read a document");
        yield return ("which plans are ready?", "list some of them");
        yield return ("show the board", "see everything by status");
        yield return ("undo", "take the last change back");
    }

    private static string Named(Document document)
    {
        // Some words of a long title name it as well.
        var title = document.Title;
        while (title.Length > MostOfTitle && title.LastIndexOf(' ') is > 0 and var end)
            title = title[..end];
        return $"{document.Kind.Word()} {PhraseQuotes.Around(title)}";
    }
}
