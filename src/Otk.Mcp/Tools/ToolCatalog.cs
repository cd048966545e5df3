using System.Text.Json;
using ModelContextProtocol.Protocol;

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
        "fields":{"type":"array","items":{"type":"string"},"description":"keep only these"},
        "limit":{"type":"integer","minimum":1,"default":20}
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Tool> All { get; } =
    [
        Make(
            "say",
            "Say it in words",
            "Carry out a phrase: \"plan 'Add auth' and mark it ready\", \"scout the spec\". Not understood: "
                + "nothing is done, suggestions come back.",
            """{"phrase":{"type":"string"},"dry_run":{"type":"boolean","description":"only read it"}}""",
            "phrase",
            destructive: true
        ),
        Make(
            "find",
            "Find",
            "Look around. resume: where we were; next: next steps; list; search: full text; board; doctor: is "
                + "all in order; owner; acts: what can be undone; help: phrases.",
            """
            {"what":{"enum":["resume","next","list","search","board","doctor","owner","hooks","acts","help"]},
            "kind":{"enum":["plan","spec","report","log","task"]},"status":{"type":"string"},
            "owner":{"type":"string"},"text":{"type":"string"},
            "free":{"type":"boolean","description":"list: ready, unblocked, unclaimed plans"},@listing}
            """,
            "what",
            readOnly: true
        ),
        Make(
            "show",
            "Show a document",
            "A document with items and links; or its history, or a Mermaid graph.",
            """{"ref":@ref,"as":{"enum":["document","history","graph"],"default":"document"},@listing}""",
            "ref",
            readOnly: true
        ),
        Make(
            "create",
            "Create",
            "plan: a goal. spec: for a plan. specs: one SPEC for each ready plan without one. task, "
                + "numbered-plan, once: as otk 1.x.",
            """
            {"kind":{"enum":["plan","spec","specs","task","numbered-plan","once"]},"title":{"type":"string"},
            "plan":@ref,"ready":{"type":"boolean"},"after":{"type":"array","items":{"type":"string"},
            "description":"plans to be done before"},"owner":{"type":"string"}}
            """,
            "kind"
        ),
        Make(
            "work",
            "Work on a SPEC",
            "scout: draw its checklist. exec: start a log. log: write text into it. check/uncheck: items by "
                + "number or words, with evidence. claim/release a plan or SPEC; next: claim the next free one.",
            """
            {"act":{"enum":["scout","exec","log","check","uncheck","claim","release","next"]},"ref":@ref,
            "text":{"type":"string"},"entry":{"enum":["note","decision","blocker","progress"]},
            "items":{"type":"array","items":{"type":"string"}},
            "evidence":{"type":"string","description":"command and result, or commit"},
            "for":{"type":"string","description":"2h, 3d"}}
            """,
            "act"
        ),
        Make(
            "change",
            "Change a document",
            "Set status (plan: draft ready in-spec executing done; spec: draft designed built done), owner, "
                + "title, or a plan it waits for (or 'none').",
            """
            {"ref":@ref,"status":{"type":"string"},"owner":{"type":"string"},"title":{"type":"string"},
            "after":@ref,"force":{"type":"boolean"}}
            """,
            "ref",
            idempotent: true
        ),
        Make(
            "manage",
            "Manage the workspace",
            "archive/restore a document; undo the last act; fix what doctor can mend; owner: set the default; "
                + "report: write an HTML page to path; init/remove set-up.",
            """
            {"act":{"enum":["archive","restore","undo","fix","owner","report","init","remove"]},"ref":@ref,
            "owner":{"type":"string"},"path":{"type":"string"},"force":{"type":"boolean"},
            "track":{"type":"boolean","description":"init: for git"}}
            """,
            "act",
            destructive: true
        ),
    ];

    private static Tool Make(
        string name,
        string title,
        string description,
        string properties,
        string required,
        bool readOnly = false,
        bool idempotent = false,
        bool destructive = false
    ) =>
        new()
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = Schema(
                "{\"type\":\"object\",\"properties\":"
                    + properties
                        .Replace("@ref", Ref, StringComparison.Ordinal)
                        .Replace("@listing", Listing, StringComparison.Ordinal)
                    + $",\"required\":[\"{required}\"],\"additionalProperties\":false}}"
            ),
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = readOnly,
                IdempotentHint = readOnly || idempotent,
                DestructiveHint = destructive,
                OpenWorldHint = false,
            },
        };

    private static JsonElement Schema(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
