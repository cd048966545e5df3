using System.Text.Json;
using System.Xml;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.App.Json;

/// <summary>Writes intents and references as JSON.</summary>
internal static class IntentJson
{
    /// <summary>Writes the name and the members of an intent; what is not given is left out.</summary>
    public static void Write(Utf8JsonWriter json, Intent intent)
    {
        var kind = IntentKind.Of(intent);
        json.WriteString("intent", kind.Name);
        foreach (var member in kind.Members)
            Write(json, intent, member);
    }

    private static void Write(Utf8JsonWriter json, Intent intent, IntentMember member)
    {
        switch (member)
        {
            case IntentMember.Reference m:
                Reference(json, m.Name, m.Get(intent));
                break;
            case IntentMember.References m when m.Get(intent) is [var only]:
                Reference(json, m.Name, only);
                break;
            case IntentMember.References m:
                json.Member(m.Name, m.Get(intent), r => json.Item(() => Members(json, r)));
                break;
            case IntentMember.Text m:
                json.Member(m.Name, m.Get(intent));
                break;
            case IntentMember.Flag { IsShort: false } m when m.Get(intent):
                json.WriteBoolean(m.Name, true);
                break;
            case IntentMember.Flag:
                break;
            case IntentMember.Duration m:
                // ISO 8601: PT2H.
                json.Member(m.Name, m.Get(intent) is { } time ? XmlConvert.ToString(time) : null);
                break;
            case IntentMember.Time m:
                json.Member(m.Name, m.Get(intent));
                break;
            case IntentMember.Texts m when m.Get(intent).Count > 0:
                json.Member(m.Name, m.Get(intent), json.WriteStringValue);
                break;
            case IntentMember.Texts:
                break;
            case IntentMember.Number m when m.Get(intent) is { } number:
                json.WriteNumber(m.Name, number);
                break;
            case IntentMember.Number:
                break;
            case IntentMember.KindOf m:
                json.Member(m.Name, m.Get(intent)?.Word());
                break;
            case IntentMember.Choice m:
                json.Member(m.Name, m.Get(intent));
                break;
            default:
                throw new InvalidOperationException($"A member of no known form: {member}");
        }
    }

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
                json.Member("status", r.Status);
                json.Member("owner", r.Owner);
                break;
            case DocumentRef.ByNumber r:
                json.Member("pick", "nth");
                json.WriteNumber("n", r.Number);
                break;
            case DocumentRef.All r:
                json.Member("pick", "all");
                json.Member("status", r.Status);
                json.Member("owner", r.Owner);
                json.Member("text", r.Text);
                json.Member("state", r.State);
                json.Member("priority", r.Priority);
                json.Member("tag", r.Tag);
                if (r.Except.Count > 0)
                    json.Member("except", r.Except, e => json.Item(() => Members(json, e)));
                break;
            default:
                throw new InvalidOperationException($"A reference of no known form: {reference}");
        }
    }
}
