using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests;

/// <summary>Short words for what many tests of the engine do to a workspace.</summary>
internal static class WorkspaceActs
{
    public static Outcome.Orchestrated Orchestrate(this TempWorkspace workspace) =>
        workspace.Do<Outcome.Orchestrated>(new Intent.Orchestrate());

    public static Outcome.Scouted Scout(this TempWorkspace workspace, Document spec) =>
        workspace.Do<Outcome.Scouted>(new Intent.Scout(TempWorkspace.Ref(spec)));

    public static Outcome.Started Execute(this TempWorkspace workspace, Document spec) =>
        workspace.Do<Outcome.Started>(new Intent.Execute(TempWorkspace.Ref(spec)));

    public static Outcome.Changed SetStatus(
        this TempWorkspace workspace,
        Document document,
        string status,
        bool force = false
    ) => workspace.Do<Outcome.Changed>(new Intent.SetStatus(TempWorkspace.Ref(document), status, force));

    public static Document Show(this TempWorkspace workspace, DocumentRef reference) =>
        workspace.Do<Outcome.Shown>(new Intent.Show(reference)).Document;

    public static IReadOnlyList<Document> Specs(this TempWorkspace workspace) =>
        workspace.Store.All(DocumentKind.Spec).Documents;

    public static IReadOnlyList<Document> Plans(this TempWorkspace workspace) =>
        workspace.Store.All(DocumentKind.Plan).Documents;

    /// <summary>Every file among the documents with its text.</summary>
    public static IReadOnlyDictionary<string, string> Documents(this TempWorkspace workspace) =>
        workspace.Snapshot().Where(f => f.Key.StartsWith("ai_docs/", StringComparison.Ordinal)).ToDictionary();

    /// <summary>A plan in its stage "in-spec", and its SPEC.</summary>
    public static (Document Plan, Document Spec) PlanInSpec(this TempWorkspace workspace, string title)
    {
        var plan = workspace.Plan(title, ready: true);
        var spec = workspace.Orchestrate().Named.Single();
        return (workspace.Again(plan), spec);
    }

    /// <summary>Replaces a part of a document, as a person does in an editor.</summary>
    public static Document Edit(this TempWorkspace workspace, Document document, string from, string to)
    {
        var text = File.ReadAllText(document.Path);
        Assert.That(text, Does.Contain(from), "what the test edits");
        File.WriteAllText(document.Path, text.Replace(from, to, StringComparison.Ordinal));
        return workspace.Again(document);
    }

    /// <summary>Writes a plan by hand.</summary>
    public static Document HandPlan(
        this TempWorkspace workspace,
        string id,
        string title,
        string status = "draft",
        string specId = "",
        string? file = null
    ) =>
        workspace.Hand(
            DocumentKind.Plan,
            file ?? id,
            $"id: {id}\ntitle: {title}\nowner: Ann\nstatus: {status}\nspec_id: \"{specId}\"\n"
        );

    /// <summary>Writes a SPEC by hand; the link is a whole line of front matter.</summary>
    public static Document HandSpec(
        this TempWorkspace workspace,
        string id,
        string title,
        string link = "plan_id:",
        string body = "",
        string? file = null
    ) =>
        workspace.Hand(
            DocumentKind.Spec,
            file ?? id,
            $"id: {id}\n{link}\ntitle: {title}\nowner: Ann\nstatus: draft\n",
            body
        );

    /// <summary>Writes a task of otk 1.x by hand.</summary>
    public static Document HandTask(this TempWorkspace workspace, string id, string title, string status = "new") =>
        workspace.Hand(DocumentKind.Task, id, $"id: {id}\ntitle: {title}\nowner: Ann\nstatus: {status}\n");

    /// <summary>Writes a file where plans lie, whatever is in it; its path.</summary>
    public static string PlanFile(this TempWorkspace workspace, string name, string text) =>
        workspace.Root.Write($"ai_docs/plans/{name}.md", text);

    private static Document Hand(
        this TempWorkspace workspace,
        DocumentKind kind,
        string file,
        string keys,
        string body = ""
    )
    {
        var path = workspace.Root.Write($"ai_docs/{Folders.Of(kind)}/{file}.md", $"---\n{keys}---\n\n{body}");
        return workspace.Store.Read(kind, path).TryGet(out var read, out var problem)
            ? read
            : throw new InvalidOperationException(problem.ToString());
    }
}
