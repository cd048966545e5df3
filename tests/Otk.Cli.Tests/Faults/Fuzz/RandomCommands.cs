using System.Text.Json.Nodes;

namespace Otk.Cli.Tests.Faults.Fuzz;

/// <summary>
/// Commands of all kinds, sensible and not; phrases that the grammar reads, and such as it reads no more.
/// </summary>
internal sealed class RandomCommands(Random random, IReadOnlyList<string> phrases, IReadOnlyList<string> ids)
{
    private const string Hello =
        """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";

    private static readonly string[] _statuses =
    [
        "draft",
        "ready",
        "in-spec",
        "executing",
        "done",
        "designed",
        "built",
        "new",
        "someday",
        "",
    ];

    private static readonly string[] _kinds = ["plans", "specs", "logs", "reports", "tasks", "plan", "things"];
    private static readonly string[] _durations =
    [
        "30m",
        "2h",
        "3d",
        "0m",
        "-1h",
        "999999999999d",
        "soon",
        "1h30m",
        "",
    ];

    private static readonly string[] _pages =
    [
        "report.html",
        "ai_docs",
        "no/such/folder/x.html",
        "ai_docs/plans/x.md",
        "",
    ];

    private static readonly string[] _entries = ["--decision", "--blocker", "--progress", "--note"];
    private static readonly string[] _joints = [", then ", " and ", "; ", ". "];
    private static readonly string[][] _options =
    [
        ["--color", "always"],
        ["--lock-timeout", "0"],
        ["--lock-timeout", "x"],
        ["--help"],
        ["--force"],
        ["--"],
    ];

    /// <summary>A program, its arguments, and what it gets on standard input.</summary>
    public (string Program, string[] Arguments, string Input) Next()
    {
        if (random.Next(3) == 0)
            return ("otk-new", Said(), random.Next(20) == 0 ? Phrase() : "");
        var words = Structured();
        if (random.Next(4) == 0)
            words = [.. words, "--json"];
        if (random.Next(12) == 0)
            words = [.. words, .. random.GetItems(_options, 1)[0]];
        if (random.Next(25) == 0)
            words = [.. words, Text()];
        var input =
            words[0] == "mcp" ? Requests()
            : words.Contains("--batch") ? Phrase() + "\n{\"text\":\"" + Phrase()
            : "";

        // No argument of a program has a zero in it.
        return ("otk", [.. words.Select(w => w.Replace('\0', ' '))], input);
    }

    private string[] Structured() =>
        random.Next(40) switch
        {
            0 or 1 =>
            [
                "plan",
                Text(),
                .. Maybe("--ready"),
                .. Maybe("--after", Reference()),
                .. Maybe("--owner", Text()),
            ],
            2 => ["spec", Text(), .. Maybe("--plan", Reference())],
            3 => ["orchestrate", .. Maybe("--dry-run")],
            4 or 5 => ["scout", Reference()],
            6 or 7 => ["exec", Reference()],
            8 => ["ready", Reference(), .. Maybe(Reference()), .. Maybe("--force")],
            9 => ["set", Reference(), "--status", random.GetItems(_statuses, 1)[0], .. Maybe("--force")],
            10 => ["set", Reference(), "--owner", Text(), .. Maybe("--title", Text())],
            11 => ["set", Reference(), "--after", random.Next(4) == 0 ? "none" : Reference()],
            12 => ["set", "all plans", "--owner", Text()],
            13 =>
            [
                "list",
                .. Maybe(random.GetItems(_kinds, 1)[0]),
                .. Maybe("--text", Text()),
                .. Maybe("--ready"),
                .. Maybe("--archived"),
                .. Maybe("--strict"),
            ],
            14 => ["list", "--status", random.GetItems(_statuses, 1)[0], .. Maybe("--owner", Text())],
            15 or 16 => ["show", Reference(), .. Maybe("--path")],
            17 => ["open", Reference()],
            18 => ["search", Text()],
            19 => ["board"],
            20 => ["graph", Reference()],
            21 => ["report", "--html", random.GetItems(_pages, 1)[0]],
            22 or 23 => ["log", Reference(), Text(), .. Maybe(random.GetItems(_entries, 1)[0])],
            24 or 25 =>
            [
                "check",
                Reference(),
                $"{random.Next(-1, 9)}",
                .. Maybe("--undo"),
                .. Maybe("--evidence", Text()),
            ],
            26 => ["check", Reference(), Text()],
            27 => ["resume", .. Maybe("--brief"), .. Maybe("--reminder")],
            28 => ["next", .. Maybe("--claim"), .. Maybe("--for", random.GetItems(_durations, 1)[0])],
            29 => ["claim", Reference(), .. Maybe("--for", random.GetItems(_durations, 1)[0])],
            30 => ["release", Reference()],
            31 => ["archive", Reference(), .. Maybe("--force")],
            32 => ["restore", Reference()],
            33 => ["undo", .. Maybe("--list")],
            34 => ["history", Reference()],
            35 or 36 => ["doctor", .. Maybe("--fix")],
            37 =>
            [
                "init",
                .. Maybe("--track"),
                .. Maybe("--templates"),
                .. Maybe("--claude"),
                .. Maybe("--agents"),
                .. Maybe("--remove"),
            ],
            38 => Seldom(),
            _ => ["mcp"],
        };

    private string[] Seldom() =>
        random.Next(14) switch
        {
            0 => ["owner", "set", Text()],
            1 => ["owner", "who"],
            2 => ["hooks"],
            3 => ["complete", "--", "show", Text()],
            4 => ["complete", "--", "set", Reference(), "--status", ""],
            5 => ["grammar", "explain", Phrase()],
            6 => ["grammar", "lint"],
            7 => ["grammar", "match", "--batch"],
            8 => ["task-new", Text()],
            9 => ["plan-new", Text()],
            10 => ["orchestrator-once"],
            11 => ["help", Text()],
            12 => [Text(), Text()],
            _ => ["schema"],
        };

    private string[] Said()
    {
        var phrase = Phrase().Replace('\0', ' ');
        return random.Next(6) switch
        {
            0 => ["--dry-run", phrase],
            1 => ["--explain", phrase],
            2 => ["--json", phrase],
            3 => ["--dry-run", "--json", phrase],
            _ => [phrase],
        };
    }

    private string Phrase()
    {
        var phrase = phrases[random.Next(phrases.Count)];
        if (random.Next(3) == 0)
            phrase += random.GetItems(_joints, 1)[0] + phrases[random.Next(phrases.Count)];
        var words = phrase.Split(' ');
        return random.Next(12) switch
        {
            0 => phrase + " " + Text(),
            1 => string.Join(' ', words.Where(_ => random.Next(5) != 0)),
            2 => string.Join(' ', words.Select(w => random.Next(5) == 0 ? Reference() : w)),
            3 => string.Join(' ', words.Select(w => random.Next(5) == 0 && w.Length > 2 ? w[1..] + w[0] : w)),
            4 => string.Join(' ', Enumerable.Repeat(phrase, 40)),
            5 => $"plan '{Text()}'",
            6 => $"log decision '{Text()}' on {Reference()}",
            7 => Text(),
            8 => $"show {Reference()}",
            _ => phrase,
        };
    }

    private string Reference() =>
        random.Next(16) switch
        {
            0 => "latest",
            1 => "oldest",
            2 => $"plan {random.Next(-1, 9)}",
            3 => $"spec {random.Next(0, 9)}",
            4 => "spec latest",
            5 => $"Title {random.Next(50)}",
            6 => "all plans",
            7 => Text(),
            8 => $"ai_docs/plans/{Id()}.md",
            9 => string.Concat(Id().Take(random.Next(1, 22))),
            10 => "'token'",
            _ => Id(),
        };

    private string Id() => ids.Count == 0 ? "PLAN-x" : ids[random.Next(ids.Count)];

    private string Text() =>
        random.Next(5) switch
        {
            0 => OddText.Any(random),
            1 => $"words {random.Next(100)}",
            2 => "token",
            3 => Id(),
            _ => "Add search",
        };

    private string[] Maybe(params string[] words) => random.Next(3) == 0 ? words : [];

    // What a client sends: mostly a call, now and then something that is none.
    private string Requests()
    {
        string[] tools = ["say", "find", "show", "create", "work", "change", "manage", "none"];
        string[] keys = ["phrase", "what", "ref", "kind", "title", "act", "text", "items", "status", "as"];
        var arguments = new JsonObject();
        foreach (var key in random.GetItems(keys, 3).Distinct())
            arguments[key] = Text();
        var call = new JsonObject { ["name"] = random.GetItems(tools, 1)[0], ["arguments"] = arguments };
        return Request("initialize", JsonNode.Parse(Hello)!)
            + random.Next(4) switch
            {
                0 => "not json\n",
                1 => new string('[', 5_000) + "\n",
                2 => Request("resources/list", new JsonObject()),
                _ => Request("tools/call", call),
            };
    }

    private static string Request(string method, JsonNode parameters)
    {
        var request = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 1,
            ["method"] = method,
            ["params"] = parameters,
        };
        return request.ToJsonString() + "\n";
    }
}
