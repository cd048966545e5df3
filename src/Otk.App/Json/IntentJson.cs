using System.Text.Json;
using System.Xml;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.App.Json;

/// <summary>Writes intents and references as JSON.</summary>
internal static class IntentJson
{
    /// <summary>The name of an intent: <c>create-plan</c>, …</summary>
    public static string Name(Intent intent) =>
        intent switch
        {
            Intent.CreatePlan => "create-plan",
            Intent.CreateSpec => "create-spec",
            Intent.Orchestrate => "orchestrate",
            Intent.Scout => "scout",
            Intent.Execute => "execute",
            Intent.SetStatus => "set-status",
            Intent.SetOwner => "set-owner",
            Intent.SetTitle => "set-title",
            Intent.Log => "log",
            Intent.Check => "check",
            Intent.SetAfter => "set-after",
            Intent.Archive => "archive",
            Intent.Restore => "restore",
            Intent.Claim => "claim",
            Intent.Release => "release",
            Intent.Board => "board",
            Intent.Doctor => "doctor",
            Intent.Undo => "undo",
            Intent.History => "history",
            Intent.Search => "search",
            Intent.Graph => "graph",
            Intent.Report => "report",
            Intent.List => "list",
            Intent.Show => "show",
            Intent.Resume => "resume",
            Intent.Next => "next",
            Intent.OwnerWho => "owner-who",
            Intent.OwnerSet => "owner-set",
            Intent.Help => "help",
            Intent.Watch => "watch",
            Intent.Hooks => "hooks",
            Intent.CreateTask => "create-task",
            Intent.CreateNumberedPlan => "create-numbered-plan",
            Intent.OrchestrateOnce => "orchestrate-once",
            Intent.Initialize => "init",
            _ => throw new InvalidOperationException($"No name for {intent.GetType().Name}."),
        };

    /// <summary>Writes the members of an intent.</summary>
    public static void Write(Utf8JsonWriter json, Intent intent)
    {
        json.WriteString("intent", Name(intent));
        switch (intent)
        {
            case Intent.CreatePlan i:
                json.Member("title", i.Title);
                Flag(json, "ready", i.Ready);
                json.Member("owner", i.Owner);
                json.Member("after", i.After, a => json.Item(() => Members(json, a)));
                break;
            case Intent.CreateSpec i:
                Reference(json, "plan", i.Plan);
                json.Member("title", i.Title);
                json.Member("owner", i.Owner);
                break;
            case Intent.Orchestrate i:
                Flag(json, "dry_run", i.DryRun);
                break;
            case Intent.Scout i:
                Reference(json, "spec", i.Spec);
                break;
            case Intent.Execute i:
                Reference(json, "spec", i.Spec);
                break;
            case Intent.SetStatus i:
                Reference(json, "target", i.Target);
                json.Member("status", i.Status);
                Flag(json, "force", i.Force);
                break;
            case Intent.SetOwner i:
                Reference(json, "target", i.Target);
                json.Member("owner", i.Owner);
                break;
            case Intent.SetTitle i:
                Reference(json, "target", i.Target);
                json.Member("title", i.Title);
                break;
            case Intent.Log i:
                Reference(json, "spec", i.Spec);
                json.Member("entry", i.Entry.ToString().ToLowerInvariant());
                json.Member("text", i.Text);
                break;
            case Intent.Check i:
                Reference(json, "spec", i.Spec);
                json.Member("item", i.Item);
                Flag(json, "undone", i.Undone);
                json.Member("evidence", i.Evidence);
                break;
            case Intent.SetAfter i:
                Reference(json, "target", i.Target);
                Reference(json, "after", i.After);
                break;
            case Intent.Archive i:
                Reference(json, "target", i.Target);
                Flag(json, "force", i.Force);
                break;
            case Intent.Claim i:
                Reference(json, "target", i.Target);
                Duration(json, i.For);
                break;
            case Intent.Next i:
                Flag(json, "claim", i.Take);
                Duration(json, i.For);
                break;
            case Intent.Doctor i:
                Flag(json, "fix", i.Fix);
                break;
            case Intent.Undo i:
                Flag(json, "list", i.OnlyList);
                if (i.Number is { } number)
                    json.WriteNumber("number", number);
                break;
            case Intent.Search i:
                json.Member("text", i.Text);
                break;
            case Intent.Report i:
                json.Member("path", i.Path);
                break;
            case Intent.Show i:
                Reference(json, "target", i.Target);
                Flag(json, "editor", i.InEditor);
                break;
            case Intent.Restore or Intent.Release or Intent.History or Intent.Graph:
                Reference(json, "target", intent.Target());
                break;
            case Intent.List i:
                json.Member("kind", i.Kind?.Word());
                json.Member("status", i.Status);
                json.Member("owner", i.Owner);
                json.Member("text", i.Text);
                Flag(json, "free", i.Free);
                Flag(json, "archived", i.Archived);
                break;
            case Intent.OwnerSet i:
                json.Member("owner", i.Owner);
                break;
            case Intent.CreateTask i:
                json.Member("title", i.Title);
                json.Member("owner", i.Owner);
                break;
            case Intent.Initialize i:
                Flag(json, "track", i.Track);
                Flag(json, "templates", i.Templates);
                Flag(json, "claude", i.Claude);
                Flag(json, "agents", i.Agents);
                Flag(json, "remove", i.Remove);
                Flag(json, "here", i.Here);
                break;
            case Intent.CreateNumberedPlan i:
                json.Member("title", i.Title);
                json.Member("owner", i.Owner);
                break;
            default:
                break;
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
    }

    // ISO 8601: PT2H.
    private static void Duration(Utf8JsonWriter json, TimeSpan? time) =>
        json.Member("for", time is { } t ? XmlConvert.ToString(t) : null);

    private static void Reference(Utf8JsonWriter json, string name, DocumentRef? reference)
    {
        if (reference is null)
            return;
        json.WriteStartObject(name);
        Members(json, reference);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, DocumentRef reference)
    {
        json.Member("kind", reference.Kind?.Word());
        switch (reference)
        {
            case DocumentRef.ById r:
                json.Member("id", r.Id);
                json.Member("path", r.Path);
                break;
            case DocumentRef.ByTitle r:
                json.Member("title", r.Title);
                break;
            case DocumentRef.ByPick r:
                json.Member("pick", r.Pick.ToString().ToLowerInvariant());
                break;
            case DocumentRef.ByNumber r:
                json.Member("pick", "nth");
                json.WriteNumber("n", r.Number);
                break;
            case DocumentRef.All r:
                json.Member("pick", "all");
                json.Member("status", r.Status);
                json.Member("owner", r.Owner);
                break;
            default:
                throw new InvalidOperationException($"A reference of no known form: {reference}");
        }
    }
}
