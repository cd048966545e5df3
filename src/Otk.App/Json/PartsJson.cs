using System.Text.Json;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.App.Json;

/// <summary>Writes the parts of outcomes as members of a JSON object; lines are for people.</summary>
internal sealed class PartsJson(Utf8JsonWriter json) : IPartReader
{
    /// <summary>Writes parts as members of the object that is open.</summary>
    public void Members(IEnumerable<Part> parts)
    {
        foreach (var part in parts)
            part.Accept(this);
    }

    public void Read(Part.Said part) { }

    public void Read(Part.Word part) => json.Member(part.Name, part.Text);

    public void Read(Part.Count part) => json.WriteNumber(part.Name, part.Number);

    public void Read(Part.Flag part) => json.WriteBoolean(part.Name, part.IsSo);

    public void Read(Part.Texts part) =>
        json.Member(part.Name, part.All, t => json.WriteStringValue(JsonText.Whole(t)));

    public void Read(Part.Group part) => Object(part.Name, () => Members(part.Parts));

    public void Read(Part.Entries part)
    {
        if (part.All.Count > 0 || part.TellsNone)
            Array(part.Name, part.All, Members);
    }

    public void Read(Part.Trouble part) => ProblemJson.Write(json, part.Problem);

    public void Read(Part.OneDocument part)
    {
        if (part.Name.Length == 0)
            Document(part.Document);
        else
            Object(part.Name, () => Document(part.Document));
    }

    public void Read(Part.Listing part) =>
        Array(
            "documents",
            part.Documents,
            l =>
            {
                json.WriteNumber("number", l.Number);
                Document(l.Document);
                Progress(l.Progress.Done, l.Progress.Total);
                if (l.Why.Count > 0)
                    json.Member("why", l.Why, w => json.WriteStringValue(JsonText.Whole(w)));
            }
        );

    public void Read(Part.Hits part) =>
        Array(
            "documents",
            part.Documents,
            f =>
            {
                Document(f.Document);
                json.Member(
                    "lines",
                    f.Lines,
                    l =>
                        json.Item(() =>
                        {
                            json.WriteNumber("number", l.Number);
                            json.Member("text", l.Text);
                        })
                );
            }
        );

    public void Read(Part.Board part) =>
        json.Member(
            "columns",
            part.Columns,
            c =>
                json.Item(() =>
                {
                    json.WriteString("kind", c.Kind.Word());
                    json.WriteString("status", c.Status);
                    Array(
                        "documents",
                        c.Cards,
                        k =>
                        {
                            json.WriteNumber("number", k.Number);
                            Document(k.Document);
                            Progress(k.Done, k.Total);
                            Read(new Part.Texts("why", k.Why));
                        }
                    );
                })
        );

    public void Read(Part.Body part) => json.WriteString(part.Name, JsonText.Whole(part.Text));

    public void Read(Part.Changes part) =>
        json.Member(
            "changes",
            part.All,
            c =>
                json.Item(() =>
                {
                    json.WriteString("id", JsonText.Whole(c.Document.Id.Text));
                    json.WriteString("path", JsonText.Whole(c.Document.DisplayPath));
                    json.WriteString("key", c.Key);
                    json.WriteString("from", JsonText.Whole(c.From));
                    json.WriteString("to", JsonText.Whole(c.To));
                })
        );

    public void Read(Part.Threads part) => Read(part.Rows);

    private void Document(Document document)
    {
        json.WriteString("kind", document.Kind.Word());
        json.Member("id", document.Id.Text);
        json.Member("title", document.Title);
        foreach (var field in Fields.All.Where(f => f.IsTold && f.Kinds.Contains(document.Kind)))
        {
            if (field.IsList)
                json.Member(field.Key, document.Values(field), json.WriteStringValue);
            else
                json.Member(field.Key, document.Value(field));
        }

        json.Member("path", document.DisplayPath);
    }

    // What has no items has no progress.
    private void Progress(int done, int total)
    {
        if (total == 0)
            return;
        json.WriteNumber("done", done);
        json.WriteNumber("total", total);
    }

    private void Object(string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.Item(() => members(item));
        json.WriteEndArray();
    }
}
