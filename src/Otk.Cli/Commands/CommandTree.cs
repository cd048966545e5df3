using System.CommandLine;
using System.CommandLine.Help;
using Otk.App;
using Otk.App.Commands;
using Otk.Cli.Completion;
using Otk.Cli.Manual;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The commands of <c>otk</c>: name, help, examples, arguments, and the intent that each builds.</summary>
internal static class CommandTree
{
    private const int NarrowestHelp = 40;
    private const int WidestHelp = 120;

    /// <summary>The root command.</summary>
    public static RootCommand Root(Host host)
    {
        var builder = new CommandBuilder(host);
        var root = new RootCommand(
            "Keeps track of what you build: PLAN → SPEC → checklist → execution log, as Markdown in your repository."
        );
        foreach (var command in All(builder, host))
            root.Add(command);
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                help.Action = new ExamplesHelpAction(
                    new HelpAction { MaxWidth = Math.Clamp(host.Width(), NarrowestHelp, WidestHelp) }
                );
        }

        return root;
    }

    private static IEnumerable<Command> All(CommandBuilder b, Host host)
    {
        var title = CommandBuilder.Words("TITLE", "What it is about; several words may stand without quotes.");
        var ready = new Option<bool>("--ready")
        {
            Description = "Give it the status ready, so that orchestrate takes it.",
        };
        var owner = new Option<string>("--owner")
        {
            Description = "Who owns it; by default what 'otk owner who' tells.",
            HelpName = "NAME",
        };
        var after = After("A PLAN that must be done before it; may be given several times.");
        yield return b.Make(
            "plan",
            "Make a PLAN.",
            p => new Intent.CreatePlan(CommandBuilder.Text(p, title), p.GetValue(ready), p.GetValue(owner))
            {
                After = [.. p.GetValue(after)!.Select(a => ReferenceText.Read(a, DocumentKind.Plan))],
            },
            [title, ready, owner, after],
            "otk plan \"Add user authentication\" --ready",
            "otk plan Improve performance --owner \"Backend Team\""
        );

        var specTitle = CommandBuilder.Words(
            "TITLE",
            "What it is about; by default it is titled after its plan.",
            required: false
        );
        var plan = new Option<string>("--plan") { Description = "The PLAN that it is for.", HelpName = "REF" };
        var specOwner = new Option<string>("--owner")
        {
            Description = "Who owns it; by default who owns the plan.",
            HelpName = "NAME",
        };
        yield return b.Make(
            "spec",
            "Make a SPEC for a PLAN.",
            p => new Intent.CreateSpec(
                CommandBuilder.Reference(p.GetValue(plan), DocumentKind.Plan),
                CommandBuilder.OptionalText(p, specTitle),
                p.GetValue(specOwner)
            ),
            [specTitle, plan, specOwner],
            "otk spec \"DB schema\" --plan PLAN-20251014-01K7A2",
            "otk spec --plan latest"
        );

        var dryRun = new Option<bool>("--dry-run") { Description = "Tell what would be made, and make nothing." };
        yield return b.Make(
            "orchestrate",
            "Make a SPEC for each ready PLAN that has none. Safe to repeat.",
            p => new Intent.Orchestrate(p.GetValue(dryRun)),
            [dryRun],
            "otk orchestrate",
            "otk orchestrate --dry-run"
        );

        var scouted = CommandBuilder.Words("REF", "The SPEC.");
        yield return b.Make(
            "scout",
            "Draw a checklist from a SPEC.",
            p => new Intent.Scout(CommandBuilder.Reference(p, scouted, DocumentKind.Spec)),
            [scouted],
            "otk scout SPEC-20251014-01K7JE",
            "otk scout latest"
        );

        var executed = CommandBuilder.Words("REF", "The SPEC.");
        yield return b.Make(
            "exec",
            "Start an execution log for a SPEC; its PLAN becomes executing.",
            p => new Intent.Execute(CommandBuilder.Reference(p, executed, DocumentKind.Spec)),
            [executed],
            "otk exec SPEC-20251014-01K7JE",
            "otk exec latest"
        );

        var readied = new Argument<string[]>("REF")
        {
            Description = "The PLANs; words of a title need quotes.",
            Arity = ArgumentArity.OneOrMore,
        };
        var forceReady = new Option<bool>("--force") { Description = "Allow a move backward." };
        yield return b.MakeMany(
            "ready",
            "Mark PLANs ready.",
            p =>
                ReferenceText
                    .Split(p.GetValue(readied)!)
                    .Select(r =>
                        (Intent)
                            new Intent.SetStatus(
                                ReferenceText.Read(r, DocumentKind.Plan),
                                Status.Ready,
                                p.GetValue(forceReady)
                            )
                    ),
            [readied, forceReady],
            "otk ready PLAN-20251014-01K7A2",
            "otk ready 'add search' 'add filters'"
        );

        var target = CommandBuilder.Words("REF", "The document.");
        var status = new Option<string>("--status")
        {
            Description = "PLAN: draft, ready, in-spec, executing, done. SPEC: draft, designed, built, done.",
            HelpName = "STATUS",
        };
        var newOwner = new Option<string>("--owner") { Description = "Who owns it from now on.", HelpName = "NAME" };
        var newTitle = new Option<string>("--title")
        {
            Description = "Its new title; ID and file name stay.",
            HelpName = "TITLE",
        };
        var waitsFor = After(
            "A PLAN that must be done before it, 'none' for none any more; may be given several times."
        );
        var force = new Option<bool>("--force")
        {
            Description = "Allow a status to go backward, or done while work is open.",
        };
        yield return b.MakeMany(
            "set",
            "Change the status, owner or title of a document, or what a plan waits for.",
            p => SetIntents(p, target, status, newOwner, newTitle, waitsFor, force),
            [target, status, newOwner, newTitle, waitsFor, force],
            "otk set PLAN-20251014-01K7A2 --status done",
            "otk set spec latest --owner \"Frontend Team\""
        );

        foreach (
            var command in LookingCommands
                .All(b)
                .Concat(TrackingCommands.All(b))
                .Concat(RecoveryCommands.All(b))
                .Concat(RunningCommands.All(b))
        )
            yield return command;

        var newDefault = CommandBuilder.Words("NAME", "The owner.");
        yield return b.MakeGroup(
            "owner",
            "Who owns new documents: OTK_OWNER, .otk/.owner, git's user.name, the system's user.",
            _ => new Intent.OwnerWho(),
            b.Make(
                "who",
                "Tell the owner of new documents, and why.",
                _ => new Intent.OwnerWho(),
                [],
                "otk owner who",
                "otk owner who --json"
            ),
            b.Make(
                "set",
                "Set the owner of new documents (.otk/.owner).",
                p => new Intent.OwnerSet(CommandBuilder.Text(p, newDefault)),
                [newDefault],
                "otk owner set \"Backend Team\"",
                "otk owner set Dana"
            )
        );

        var track = new Option<bool>("--track")
        {
            Description = "For teams that commit the documents: git sees them, and merges them line by line.",
        };
        var remove = new Option<bool>("--remove")
        {
            Description = "Take back all that otk itself wrote; never a document.",
        };
        var templates = new Option<bool>("--templates")
        {
            Description = "Write the built-in templates to .claude/templates/, to be edited.",
        };
        var claude = new Option<bool>("--claude")
        {
            Description =
                "Set up Claude Code here: commands, agents, a skill, hooks, the MCP server, a block in CLAUDE.md.",
        };
        var agents = new Option<bool>("--agents") { Description = "Tell other agents how: a block in AGENTS.md." };
        var here = new Option<bool>("--here")
        {
            Description = "Begin one in this folder, inside a repository that may have one above.",
        };
        yield return b.Make(
            "init",
            "Set up a workspace ahead of its first document.",
            p => new Intent.Initialize(
                p.GetValue(track),
                p.GetValue(templates),
                p.GetValue(remove),
                p.GetValue(claude),
                p.GetValue(agents)
            )
            {
                Here = p.GetValue(here),
            },
            [track, templates, claude, agents, here, remove],
            "otk init --track --templates",
            "otk init --claude --agents"
        );
        yield return GrammarCommands.Make(host);
        foreach (var command in CompletionCommands.All(host))
            yield return command;
        yield return ManualCommand.Make(host);
        yield return b.Make(
            "help",
            "Show the commands by what one wants; what one of them does; or what can be said.",
            _ => new Intent.Help(),
            [
                new Argument<string>("COMMAND")
                {
                    Description = "A command, or 'phrases' for what can be said to otk-new.",
                    Arity = ArgumentArity.ZeroOrOne,
                },
            ],
            "otk help phrases",
            "otk help plan"
        );

        var taskTitle = CommandBuilder.Words("TITLE", "What it is about.");
        var taskOwner = new Option<string>("--owner") { Description = "Who owns it.", HelpName = "NAME" };
        yield return Legacy(
            b.Make(
                "task-new",
                "Make a task, as otk 1.x did: T-0001.",
                p => new Intent.CreateTask(CommandBuilder.Text(p, taskTitle), p.GetValue(taskOwner)),
                [taskTitle, taskOwner],
                "otk-task-new \"Add feature\"",
                "otk-task-new \"Add feature\" --owner Dana"
            )
        );
        var numberedTitle = CommandBuilder.Words("TITLE", "What it is about.");
        var numberedOwner = new Option<string>("--owner") { Description = "Who owns it.", HelpName = "NAME" };
        yield return Legacy(
            b.Make(
                "plan-new",
                "Make a numbered plan, as otk 1.x did: P-0001.",
                p => new Intent.CreateNumberedPlan(CommandBuilder.Text(p, numberedTitle), p.GetValue(numberedOwner)),
                [numberedTitle, numberedOwner],
                "otk-plan-new \"Implementation\"",
                "otk-plan-new \"Implementation\" --owner Dana"
            )
        );
        yield return Legacy(
            b.Make(
                "orchestrator-once",
                "One pass of otk 1.x: a numbered plan for each open task, then orchestrate.",
                _ => new Intent.OrchestrateOnce(),
                [],
                "orchestrator-once",
                "orchestrator-once --json"
            )
        );
    }

    private static IEnumerable<Intent> SetIntents(
        ParseResult parsed,
        Argument<string[]> target,
        Option<string> status,
        Option<string> owner,
        Option<string> title,
        Option<string[]> after,
        Option<bool> force
    )
    {
        var reference = CommandBuilder.Reference(parsed, target, null);
        if (parsed.GetValue(status) is { } s)
            yield return new Intent.SetStatus(reference, s.Trim().ToLowerInvariant(), parsed.GetValue(force));
        if (parsed.GetValue(owner) is { } o)
            yield return new Intent.SetOwner(reference, o);
        if (parsed.GetValue(title) is { } t)
            yield return new Intent.SetTitle(reference, t);
        foreach (var a in parsed.GetValue(after)!)
            yield return new Intent.SetAfter(reference, ReferenceText.ReadAfter(a));
    }

    private static Option<string[]> After(string description) =>
        new("--after")
        {
            Description = description,
            HelpName = "REF",
            Arity = new ArgumentArity(1, 1000),
            AllowMultipleArgumentsPerToken = false,
            DefaultValueFactory = _ => [],
        };

    private static Command Legacy(Command command)
    {
        command.Hidden = true;
        return command;
    }
}
