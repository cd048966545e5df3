using System.Text.Json;
using ModelContextProtocol.Protocol;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Mcp.Tools;

/// <summary>The tools: one for phrases, and a few typed ones that between them reach every intent.</summary>
/// <remarks>
/// Every byte here is paid for in the context of every agent, so each is described in as few words as it takes; a test
/// holds the whole list under 6 kB.
/// </remarks>
internal static class ToolCatalog
{
    private const string Ref = """{"type":"string","description":"ID, title words, 'plan 2', 'latest'"}""";
    private const string Listing = """
        ,"fields":{"type":"array","items":{"type":"string"},"description":"keep only these"},
        "limit":{"type":"integer","minimum":1,"default":20}
        """;
    private const string Agreement = """
        ,"yes":{"type":"boolean","description":"the user agrees to many at once"}
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Tool> All { get; } =
    [
        Make(
            "say",
            "Say it in words",
            "Carry out a phrase: \"plan 'Add auth' and mark it ready\", \"scout the spec\". Not understood: "
                + "nothing is done, suggestions come back.",
            """
            "phrase":{"type":"string"},"dry_run":{"type":"boolean","description":"only read it"}
            """ + Agreement,
            "phrase",
            isDestructive: true
        ),
        Make(
            "find",
            "Find",
            "resume: where we were; next: next steps; list; search: full text; recall: log entries; recap: what "
                + "was done; board; doctor: is "
                + "all in order; owner; acts: to undo; help.",
            Listing
        ),
        Make(
            "show",
            "Show a document",
            "A document with items and links; or its history, or a Mermaid graph.",
            Listing
        ),
        Make(
            "create",
            "Create",
            "plan: a goal. spec: for a plan. specs: one SPEC for each ready plan without one. task, "
                + "numbered-plan, once: as otk 1.x."
        ),
        Make(
            "work",
            "Work on a SPEC",
            "scout: draw its checklist. exec: start a log. log: write text into it. check/uncheck: items by "
                + "number or words, with evidence. resolve a blocker. claim/release a plan or SPEC; next: claim the next free one."
        ),
        Make(
            "change",
            "Change a document",
            "Set status (plan: draft ready in-spec executing done; spec: draft designed built done), owner, "
                + "title, priority, due, wait_until, tags, or a plan it waits for (or 'none').",
            Agreement
        ),
        Make(
            "manage",
            "Manage the workspace",
            "archive/restore a document; undo the last act; fix what doctor can mend; owner: set the default; "
                + "report: write an HTML page to path; init/remove set-up.",
            Agreement
        ),
    ];

    /// <summary>The property that tells what a tool is to do.</summary>
    public static string ActOf(string tool) =>
        tool switch
        {
            "find" => "what",
            "show" => "as",
            "create" => "kind",
            _ => "act",
        };

    // A tool of intents, as their descriptions have it.
    private static Tool Make(string name, string title, string description, string more = "")
    {
        var uses = ToolIntents.Uses(name);
        var acts = uses.Select(u => u.Form.Act).Where(a => a.Length > 0).ToList();
        var properties = new Dictionary<string, string>();
        if (acts.Count > 0 && name != "show")
            properties[ActOf(name)] = Enumeration(acts);
        foreach (var (kind, form) in uses)
        {
            foreach (var member in ToolIntents.Given(kind, form))
                _ = properties.TryAdd(ToolIntents.NameOf(member, form), Property(member, form));
        }

        if (name == "show")
            properties[ActOf(name)] = Enumeration(acts)[..^1] + ",\"default\":\"document\"}";
        return Make(
            name,
            title,
            description,
            string.Join(',', properties.Select(p => $"\"{p.Key}\":{p.Value}")) + more,
            properties.Keys.First(),
            isReadOnly: uses.All(u => ToolIntents.OnlyLooks(u.Kind, u.Form)),
            isIdempotent: uses.All(u => u.Kind.IsIdempotent),
            isDestructive: uses.Any(u => ToolIntents.IsDestructive(u.Kind, u.Form))
        );
    }

    private static string Property(IntentMember member, ToolForm form) =>
        member switch
        {
            IntentMember.Reference => Ref,
            IntentMember.References or IntentMember.Texts => Described(
                "array",
                member.Hint,
                ",\"items\":{\"type\":\"string\"}"
            ),
            IntentMember.Flag => Described("boolean", member.Hint),
            IntentMember.KindOf => Enumeration([.. Enum.GetValues<DocumentKind>().Select(k => k.Word())]),
            { Values.Count: > 0 } => Enumeration(member.Values),
            _ when form.Repeats == member.Name => Described("array", member.Hint, ",\"items\":{\"type\":\"string\"}"),
            IntentMember.Text or IntentMember.Duration or IntentMember.Number or IntentMember.Time => Described(
                "string",
                member.Hint
            ),
            _ => throw new InvalidOperationException($"A member of no known form: {member}"),
        };

    private static string Described(string type, string hint, string more = "") =>
        $"{{\"type\":\"{type}\"{more}{(hint.Length > 0 ? $",\"description\":\"{hint}\"" : "")}}}";

    private static string Enumeration(IReadOnlyList<string> values) =>
        $"{{\"enum\":[{string.Join(',', values.Select(v => $"\"{v}\""))}]}}";

    private static Tool Make(
        string name,
        string title,
        string description,
        string properties,
        string required,
        bool isReadOnly = false,
        bool isIdempotent = false,
        bool isDestructive = false
    ) =>
        new()
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = Schema(
                $"{{\"type\":\"object\",\"properties\":{{{properties}}}"
                    + $",\"required\":[\"{required}\"],\"additionalProperties\":false}}"
            ),
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = isReadOnly,
                IdempotentHint = isReadOnly || isIdempotent,
                DestructiveHint = isDestructive,
                OpenWorldHint = false,
            },
        };

    private static JsonElement Schema(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
