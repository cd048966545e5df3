using System.Text.Json;
using Otk.App.Rendering;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using static Otk.App.Json.PartsJson;

namespace Otk.App.Json;

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
                        json.Member("items", group.Items, i => json.WriteStringValue(JsonText.Whole(i.Text)));
                    });
                }

                json.WriteEndArray();
                break;
            case Outcome.Logged o:
                json.WriteString("log", o.LogPath);
                Object(json, "spec", () => Document(json, o.Spec));
                json.WriteString("heading", o.Heading);
                json.Member("text", o.Text);
                break;
            case Outcome.Checked o:
                Object(json, "spec", () => Document(json, o.Spec));
                Object(json, "item", () => Item(json, o.Item with { Done = o.Done }));
                Progress(json, o.DoneCount, o.Total);
                break;
            case Outcome.Claimed o:
                Object(json, "document", () => Document(json, o.Document));
                Object(json, "claim", () => Claim(json, o.Claim));
                if (o.Thread is { } taken)
                    Object(json, "thread", () => Thread(json, taken));
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
                        if (listed.Progress.Total > 0)
                            Progress(json, listed.Progress.Done, listed.Progress.Total);
                    });
                }

                json.WriteEndArray();
                break;
            case Outcome.Shown o:
                Object(json, "document", () => Document(json, o.Document));
                json.WriteString("text", o.Document.Text);
                json.Member("items", o.Items, i => json.Item(() => Item(json, i)));
                json.Member("links", o.Links, d => json.Item(() => Document(json, d)));
                break;
            case Outcome.Resumed o:
                Threads(json, o.Threads);
                json.Member("main_worktree", o.MainWorktree);
                json.WriteNumber("more", o.More);
                break;
            case Outcome.NextSteps o:
                Threads(json, o.Threads);
                json.WriteNumber("more", o.More);
                json.WriteNumber("kept", o.Kept);
                break;
            case Outcome.Found o:
                json.WriteStartArray("documents");
                foreach (var (document, lines) in o.Documents)
                {
                    json.Item(() =>
                    {
                        Document(json, document);
                        json.Member(
                            "lines",
                            lines,
                            l =>
                                json.Item(() =>
                                {
                                    json.WriteNumber("number", l.Number);
                                    json.Member("text", l.Text);
                                })
                        );
                    });
                }

                json.WriteEndArray();
                break;
            case Outcome.BoardShown o:
                json.Member("columns", o.Columns, c => json.Item(() => Column(json, c)));
                break;
            case Outcome.Drawn o:
                json.WriteString("mermaid", o.Mermaid);
                break;
            case Outcome.Reported o:
                json.WriteString("path", o.Path);
                break;
            case Outcome.Moved o:
                if (o.Documents is [var only])
                    Object(json, "document", () => Document(json, only));
                else
                    json.Member("documents", o.Documents, d => json.Item(() => Document(json, d)));
                json.WriteBoolean("archived", o.ToArchive);
                json.Member("paths", o.Paths, json.WriteStringValue);
                break;
            case Outcome.Undone o:
                json.Member("act", o.Act);
                json.WriteString("time", Timestamp.Write(o.Time));
                json.Member("paths", o.Paths, json.WriteStringValue);
                break;
            case Outcome.ActsListed o:
                Acts(json, o.Acts);
                break;
            case Outcome.HistoryTold o:
                Object(json, "document", () => Document(json, o.Document));
                Acts(json, o.Acts);
                break;
            case Outcome.Diagnosed o:
                json.WriteBoolean("in_order", o.Findings.All(f => f.IsMended));
                json.WriteStartArray("findings");
                foreach (var finding in o.Findings)
                {
                    json.Item(() =>
                    {
                        Problem(json, finding.Problem);
                        json.WriteBoolean("has_fix", finding.HasFix);
                        json.WriteBoolean("mended", finding.IsMended);
                    });
                }

                json.WriteEndArray();
                break;
            case Outcome.OwnerTold o:
                json.WriteString("owner", o.Owner);
                json.Member(
                    "sources",
                    o.Sources,
                    s =>
                        json.Item(() =>
                        {
                            json.WriteString("name", s.Name);
                            json.Member("value", s.Value);
                        })
                );
                break;
            case Outcome.OwnerStored o:
                json.WriteString("owner", o.Owner);
                json.WriteString("path", o.Path);
                break;
            case Outcome.HooksListed o:
                json.Member(
                    "hooks",
                    o.Hooks,
                    h =>
                        json.Item(() =>
                        {
                            json.WriteString("event", h.Event);
                            json.WriteString("when", h.When);
                            json.Member("state", HookText.State(h.State));
                        })
                );
                json.Member("unknown", o.Unknown, json.WriteStringValue);
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
        json.Member("details", problem.Details, d => json.WriteStringValue(JsonText.Whole(d)));
        json.Member("mend", problem.Mend, m => json.WriteStringValue(JsonText.Whole(m)));
        json.Member(
            "candidates",
            problem.Candidates,
            c =>
                json.Item(() =>
                {
                    json.Member("id", c.Id);
                    json.Member("title", c.Title);
                    json.Member("status", c.Status);
                    json.Member("path", c.Path);
                })
        );
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
}
