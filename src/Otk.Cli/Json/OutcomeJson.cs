using System.Text.Json;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Cli.Json;

/// <summary>Writes outcomes and problems as JSON.</summary>
internal static class OutcomeJson
{
    /// <summary>The members of what came of an intent.</summary>
    public static void Write(Utf8JsonWriter json, Intent intent, Outcome outcome)
    {
        json.WriteBoolean("ok", true);
        json.WriteStartObject("intent");
        IntentJson.Write(json, intent);
        json.WriteEndObject();
        switch (outcome)
        {
            case Outcome.Created o:
                Object(json, "document", () => Document(json, o.Document));
                Changes(json, o.Changes);
                break;
            case Outcome.Orchestrated o:
                Orchestrated(json, o);
                break;
            case Outcome.OrchestratedOnce o:
                json.WriteStartArray("plans_made");
                foreach (var plan in o.Plans)
                    json.Item(() => Document(json, plan));
                json.WriteEndArray();
                Orchestrated(json, o.Then);
                break;
            case Outcome.Scouted o:
                json.WriteString("report", o.ReportPath);
                Object(json, "spec", () => Document(json, o.Spec));
                json.WriteNumber("tasks", o.Groups.Sum(g => g.Items.Count));
                json.WriteNumber("added", o.Added);
                json.WriteStartArray("groups");
                foreach (var group in o.Groups)
                {
                    json.Item(() =>
                    {
                        json.WriteString("name", group.Name);
                        json.Member("items", group.Items, json.WriteStringValue);
                    });
                }

                json.WriteEndArray();
                break;
            case Outcome.Started o:
                json.WriteString("log", o.LogPath);
                Object(json, "spec", () => Document(json, o.Spec));
                Changes(json, o.Changes);
                break;
            case Outcome.Changed o:
                Changes(json, o.Changes);
                break;
            case Outcome.Listed o:
                json.WriteStartArray("documents");
                foreach (var listed in o.Documents)
                {
                    json.Item(() =>
                    {
                        json.WriteNumber("number", listed.Number);
                        Document(json, listed.Document);
                    });
                }

                json.WriteEndArray();
                break;
            case Outcome.Shown o:
                Object(json, "document", () => Document(json, o.Document));
                json.WriteString("text", o.Document.Text);
                json.Member("links", o.Links, d => json.Item(() => Document(json, d)));
                break;
            case Outcome.Resumed o:
                Threads(json, o.Threads);
                break;
            case Outcome.NextSteps o:
                Threads(json, o.Threads);
                break;
            case Outcome.OwnerTold o:
                json.WriteString("owner", o.Owner);
                json.Member("sources", o.Sources, s => json.Item(() =>
                {
                    json.WriteString("name", s.Name);
                    json.Member("value", s.Value);
                }));
                break;
            case Outcome.OwnerStored o:
                json.WriteString("owner", o.Owner);
                json.WriteString("path", o.Path);
                break;
            case Outcome.Initialized o:
                json.WriteString("artifacts", o.Artifacts);
                json.Member("acts", o.Acts, json.WriteStringValue);
                break;
            default:
                break;
        }

        json.Member("damaged", outcome.Damaged, p => json.Item(() => Problem(json, p)));
    }

    /// <summary>The members of a problem.</summary>
    public static void Problem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("kind", problem.Kind.ToString().ToLowerInvariant());
        json.Member("message", problem.Message);
        json.Member("path", problem.At?.Path);
        if (problem.At?.Line is { } line)
            json.WriteNumber("line", line);
        json.Member("what", problem.At?.What);
        json.Member("mend", problem.Mend, m => json.WriteStringValue(JsonText.Whole(m)));
        json.Member("candidates", problem.Candidates, c => json.Item(() =>
        {
            json.Member("id", c.Id);
            json.Member("title", c.Title);
            json.Member("status", c.Status);
            json.Member("path", c.Path);
        }));
    }

    private static void Orchestrated(Utf8JsonWriter json, Outcome.Orchestrated outcome)
    {
        json.WriteNumber("created", outcome.DryRun ? 0 : outcome.Plans.Count(p => !p.Adopted));
        json.WriteStartArray("specs");
        foreach (var pair in outcome.Plans)
        {
            json.Item(() =>
            {
                json.WriteString("plan", pair.Plan.Id.Text);
                if (pair.Spec is { } spec)
                    Object(json, "spec", () => Document(json, spec));
                if (pair.Adopted)
                    json.WriteBoolean("adopted", true);
            });
        }

        json.WriteEndArray();
    }

    private static void Document(Utf8JsonWriter json, Document document)
    {
        json.WriteString("kind", document.Kind.Word());
        json.Member("id", document.Id.Text);
        json.Member("title", document.Title);
        json.Member("status", document.Status);
        json.Member("owner", document.Owner);
        json.Member("created", document.Created);
        json.Member(document.Kind == DocumentKind.Spec ? "plan_id" : "spec_id", document.Link);
        json.Member("path", document.DisplayPath);
    }

    private static void Changes(Utf8JsonWriter json, IReadOnlyList<ValueChange> changes) =>
        json.Member("changes", changes, c => json.Item(() =>
        {
            json.WriteString("id", c.Document.Id.Text);
            json.WriteString("path", c.Document.DisplayPath);
            json.WriteString("key", c.Key);
            json.WriteString("from", c.From);
            json.WriteString("to", c.To);
        }));

    private static void Threads(Utf8JsonWriter json, IReadOnlyList<WorkThread> threads)
    {
        json.WriteStartArray("threads");
        foreach (var thread in threads)
        {
            json.Item(() =>
            {
                if (thread.Plan is { } plan)
                    Object(json, "plan", () => Document(json, plan));
                if (thread.Spec is { } spec)
                    Object(json, "spec", () => Document(json, spec));
                json.Member("log", thread.Log?.DisplayPath);
                json.WriteNumber("done", thread.Done);
                json.WriteNumber("total", thread.Total);
                json.Member("step", thread.Step);
                json.Member("command", thread.Command);
                json.WriteString("touched", Timestamp.Write(thread.Touched));
            });
        }

        json.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }
}
