using System.Text.Json;
using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.App.Json;

/// <summary>
/// Writes what outcomes are made of as JSON: documents, changes, threads of work, items, claims, acts.
/// </summary>
internal static class PartsJson
{
    public static void Document(Utf8JsonWriter json, Document document)
    {
        json.WriteString("kind", document.Kind.Word());
        json.Member("id", document.Id.Text);
        json.Member("title", document.Title);
        foreach (var field in Fields.All.Where(f => f.IsTold && f.Kinds.Contains(document.Kind)))
            json.Member(field.Key, document.Value(field));
        json.Member("path", document.DisplayPath);
    }

    public static void Changes(Utf8JsonWriter json, IReadOnlyList<ValueChange> changes) =>
        json.Member(
            "changes",
            changes,
            c =>
                json.Item(() =>
                {
                    json.WriteString("id", c.Document.Id.Text);
                    json.WriteString("path", c.Document.DisplayPath);
                    json.WriteString("key", c.Key);
                    json.WriteString("from", c.From);
                    json.WriteString("to", c.To);
                })
        );

    public static void Threads(Utf8JsonWriter json, IReadOnlyList<WorkThread> threads)
    {
        json.WriteStartArray("threads");
        foreach (var thread in threads)
        {
            json.Item(() => Thread(json, thread));
        }

        json.WriteEndArray();
    }

    public static void Thread(Utf8JsonWriter json, WorkThread thread)
    {
        if (thread.Plan is { } plan)
            Object(json, "plan", () => Document(json, plan));
        if (thread.Spec is { } spec)
            Object(json, "spec", () => Document(json, spec));
        json.Member("log", thread.Log?.DisplayPath);
        Progress(json, thread.Done, thread.Total);
        json.Member("decisions", thread.Decisions, d => json.WriteStringValue(JsonText.Whole(d)));
        json.Member("blockers", thread.Blockers, b => json.WriteStringValue(JsonText.Whole(b)));
        json.Member("waits_for", thread.WaitsFor, json.WriteStringValue);
        if (thread.Claim is { } claim)
            Object(json, "claim", () => Claim(json, claim));
        json.Member("step", thread.Step);
        json.Member("command", thread.Command);
        json.WriteString("touched", Timestamp.Write(thread.Touched));
    }

    public static void Progress(Utf8JsonWriter json, int done, int total)
    {
        json.WriteNumber("done", done);
        json.WriteNumber("total", total);
    }

    public static void Item(Utf8JsonWriter json, TrackedItem item)
    {
        json.WriteNumber("number", item.Number);
        json.Member("text", item.Text);
        json.WriteBoolean("done", item.Done);
    }

    public static void Claim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("by", claim.By);
        json.WriteString("until", Timestamp.Write(claim.Until));
    }

    public static void Column(Utf8JsonWriter json, BoardColumn column)
    {
        json.WriteString("kind", column.Kind.Word());
        json.WriteString("status", column.Status);
        json.WriteStartArray("documents");
        foreach (var card in column.Cards)
        {
            json.Item(() =>
            {
                json.WriteNumber("number", card.Number);
                Document(json, card.Document);
                if (card.Total > 0)
                    Progress(json, card.Done, card.Total);
            });
        }

        json.WriteEndArray();
    }

    public static void Acts(Utf8JsonWriter json, IReadOnlyList<ActRecord> acts)
    {
        json.WriteStartArray("acts");
        foreach (var act in acts)
        {
            json.Item(() =>
            {
                json.WriteNumber("number", act.Number);
                json.WriteString("time", Timestamp.Write(act.Time));
                json.Member("act", act.Text);
                json.Member("by", act.By);
                json.Member("changes", act.Changes, c => json.WriteStringValue(JsonText.Whole(c)));
                if (act.IsUndone)
                    json.WriteBoolean("undone", true);
            });
        }

        json.WriteEndArray();
    }

    public static void Object(Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }
}
