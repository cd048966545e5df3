namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Watches the plans and orchestrates as they become ready, until it is ended.</summary>
    public sealed record Watch : Intent;

    /// <summary>Lists the events that hooks can be named after, and which hooks are there.</summary>
    public sealed record Hooks : Intent;

    /// <summary>Tells who owns new documents, and why.</summary>
    public sealed record OwnerWho : Intent;

    /// <summary>Sets who owns new documents.</summary>
    public sealed record OwnerSet(string Owner) : Intent;

    /// <summary>Sets up a workspace ahead of its first document, or takes back what otk itself wrote.</summary>
    public sealed record Initialize(
        bool Track = false,
        bool Templates = false,
        bool Remove = false,
        bool Claude = false,
        bool Agents = false
    ) : Intent
    {
        /// <summary>True to begin a workspace in the current folder, whatever lies above it.</summary>
        public bool Here { get; init; }
    }

    /// <summary>Tells what can be said.</summary>
    public sealed record Help : Intent;
}

/// <summary>Describes setting up, and what runs by itself.</summary>
internal static class SettingUpIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.Watch>("watch", new(), Topic.OfPhrases.SetUp, 2)
            .Command(
                new(
                    "watch",
                    "Watch the plans and orchestrate as they become ready; ends on Ctrl-C.",
                    "otk watch",
                    "otk watch --json"
                )
                {
                    Topic = new(Topic.OfCommands.Together, 4),
                }
            )
            .ByProgram()
            .OnlyLooks(),
        new IntentDescription<Intent.Hooks>("hooks", new(), Topic.OfPhrases.SetUp, 3)
            .Command(
                new(
                    "hooks",
                    "List the events that hooks in .otk/hooks/ are run after, and which are there.",
                    "otk hooks",
                    "otk hooks --json"
                )
                {
                    Topic = new(Topic.OfCommands.Together, 5),
                }
            )
            .Tool(new("find", "hooks"))
            .OnlyLooks(),
        new IntentDescription<Intent.OwnerWho>("owner-who", new(), Topic.OfPhrases.Together, 3)
            .Command(
                new("owner who", "Tell the owner of new documents, and why.", "otk owner who", "otk owner who --json")
                {
                    Topic = new(Topic.OfCommands.Together, 3),
                    Group = "Who owns new documents: OTK_OWNER, .otk/.owner, git's user.name, the system's user.",
                }
            )
            .Tool(new("find", "owner"))
            .OnlyLooks(),
        new IntentDescription<Intent.OwnerSet>("owner-set", new(""), Topic.OfPhrases.Together, 4)
            .Command(
                new(
                    "owner set",
                    "Set the owner of new documents (.otk/.owner).",
                    "otk owner set \"Backend Team\"",
                    "otk owner set Dana"
                )
            )
            .Tool(new("manage", "owner"))
            .Owner(i => i.Owner, (i, t) => i with { Owner = t }, "The owner.", option: null, isRequired: true)
            .Idempotent(),
        new IntentDescription<Intent.Initialize>("init", new(), Topic.OfPhrases.SetUp, 1)
            .Command(
                new(
                    "init",
                    "Set up a workspace ahead of its first document.",
                    "otk init --track --templates",
                    "otk init --claude --agents"
                )
                {
                    Topic = new(Topic.OfCommands.SetUp, 1),
                }
            )
            .Tool(new("manage", "init"))
            .Tool(new("manage", "remove") { Says = [("remove", "")] })
            .Flag(
                "track",
                i => i.Track,
                i => i with { Track = true },
                "For teams that commit the documents: git sees them, and merges them line by line.",
                hint: "init: for git"
            )
            .Flag(
                "templates",
                i => i.Templates,
                i => i with { Templates = true },
                "Write the built-in templates to .claude/templates/, to be edited."
            )
            .Flag(
                "claude",
                i => i.Claude,
                i => i with { Claude = true },
                "Set up Claude Code here: commands, agents, a skill, hooks, the MCP server, a block in CLAUDE.md."
            )
            .Flag(
                "agents",
                i => i.Agents,
                i => i with { Agents = true },
                "Tell other agents how: a block in AGENTS.md."
            )
            .Flag(
                "here",
                i => i.Here,
                i => i with { Here = true },
                "Begin one in this folder, inside a repository that may have one above."
            )
            .Flag(
                "remove",
                i => i.Remove,
                i => i with { Remove = true },
                "Take back all that otk itself wrote; never a document."
            )
            .Destructive(i => i.Remove)
            .Idempotent()
            .Alone("Setting up goes alone.", "otk init"),
        new IntentDescription<Intent.Help>("help", new(), Topic.OfPhrases.SetUp, 4)
            .Command(
                new(
                    "help",
                    "Show the commands by what one wants; what one of them does; or what can be said.",
                    "otk help phrases",
                    "otk help plan"
                )
                {
                    Topic = new(Topic.OfCommands.SetUp, 7),
                }
            )
            .Tool(new("find", "help"))
            .ByProgram()
            .OnlyLooks(),
    ];
}
