using System.CommandLine;
using System.Text.Json;
using Otk.App;
using Otk.Cli;
using Otk.Cli.Commands;
using Otk.Engine.Handlers;
using Otk.English;
using Otk.Mcp.Tools;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.Architecture.Tests;

/// <summary>Every intent is whole: a template with an example, a handler, a command and a name in JSON.</summary>
public sealed class IntentTests
{
    // One of each kind, with what it cannot do without.
    private static readonly Intent[] _samples = [.. IntentKind.All.Select(Sample)];

    private static Intent Sample(IntentKind kind)
    {
        var given = MemberText.Make(
            kind,
            [],
            m => m.IsNeeded || m is { Option: "--after" } or IntentMember.Texts { Option: "--tag" } ? [Text(m)] : []
        );
        return given.TryGet(out var intents, out var problem)
            ? intents[0]
            : throw new InvalidOperationException(problem.Message);
    }

    private static string Text(IntentMember member) =>
        member switch
        {
            IntentMember.Reference or IntentMember.References => "PLAN-b",
            { Values.Count: > 0 } => member.Values[0],
            IntentMember.Time => "2026-11-23",
            IntentMember.Number => "3",
            _ => "done",
        };

    [Test]
    public void EachIsDescribedOnceUnderANameOfItsOwn()
    {
        Assert.That(_samples.Select(s => s.GetType()), Is.EquivalentTo(typeof(Intent).GetNestedTypes()));
        Assert.That(IntentKind.All.Select(k => k.Name), Is.Unique);
    }

    [TestCaseSource(nameof(_samples))]
    public void HasACommandThatSaysAllOfIt(Intent intent) =>
        Assert.That(IntentKind.Of(intent).Commands.Count(c => c.Says.Count == 0), Is.EqualTo(1));

    [TestCaseSource(nameof(_samples))]
    public void HasAHandlerOfItsOwnOrIsTheProgramsOwn(Intent intent) =>
        Assert.That(IntentHandlers.Has(intent.GetType()), Is.EqualTo(!intent.IsOfProgram()));

    [TestCaseSource(nameof(_samples))]
    public void HasACommandThatParsesAsIt(Intent intent)
    {
        var command = CommandLineText.For([intent])[0];
        var arguments = command["otk ".Length..].Split(' ').Select(a => a.Trim('\'')).ToArray();
        var parsed = CommandTree.Root(Host.OfThisProcess()).Parse(arguments);
        Assert.That(parsed.Errors, Is.Empty, command);

        // What the command line gives is what the intent was.
        var given = ((ExampleCommand)parsed.CommandResult.Command).Line!.Intents(parsed);
        Assert.That(CommandLineText.For(given), Is.EqualTo(new[] { command }));
        Assert.That(given.Single(), Is.InstanceOf(intent.GetType()));
    }

    [TestCaseSource(nameof(_samples))]
    public void HasATemplateWithAnExample(Intent intent)
    {
        Assert.That(
            EnglishGrammar.Compiled.Examples.Any(e => e.Intent == IntentKind.Of(intent).Name && !e.IsCounterExample),
            Is.True
        );
    }

    // Watching goes on until it is ended: over MCP only a phrase asks for it, and is told what to call instead.
    private static readonly IEnumerable<Intent> _answered = _samples.Where(s => s is not Intent.Watch);

    [TestCaseSource(nameof(_answered))]
    public void IsReachableOverMcpWithAllThatACommandSets(Intent intent)
    {
        var kind = IntentKind.Of(intent);
        Assert.That(kind.Tools, Is.Not.Empty);
        foreach (
            var member in kind.Members.Where(m =>
                m is { Option: not null, Help.Length: > 0 } and not IntentMember.Flag { IsShort: true }
            )
        )
        {
            var isSaid = kind.Tools.Any(t => t.Says.Any(s => s.Member == member.Name));
            var isGiven = kind.Tools.Any(t =>
                (ToolIntents.Given(kind, t).Contains(member) || t.Without.Contains(member.Name))
                && ToolCatalog
                    .All.Single(c => c.Name == t.Tool)
                    .InputSchema.GetProperty("properties")
                    .TryGetProperty(ToolIntents.NameOf(member, t), out _)
            );
            Assert.That(isSaid || isGiven, Is.True, member.Name);
        }
    }

    [TestCaseSource(nameof(_answered))]
    public void ACallOfItsToolMeansIt(Intent intent)
    {
        var kind = IntentKind.Of(intent);
        foreach (var form in kind.Tools)
        {
            var given = ToolIntents
                .Given(kind, form)
                .Where(m =>
                    m.IsNeeded
                    || m == kind.Members.FirstOrDefault(t => t is { Option: "--after" } or IntentMember.Texts)
                )
                .ToDictionary(m => ToolIntents.NameOf(m, form), m => Given(m, form));
            if (form.Act.Length > 0)
                given[ToolCatalog.ActOf(form.Tool)] = $"\"{form.Act}\"";
            var call = given.ToDictionary(g => g.Key, g => JsonDocument.Parse(g.Value).RootElement);
            Assert.That(
                ToolArguments
                    .Read(ToolCatalog.All.Single(t => t.Name == form.Tool), call)
                    .TryGet(out var arguments, out var problem),
                Is.True,
                problem?.Message
            );
            Assert.That(ToolIntents.Of(form.Tool, arguments!).TryGet(out var intents, out problem), Is.True);
            Assert.That(intents!.Single(), Is.InstanceOf(intent.GetType()), problem?.Message);
        }
    }

    private static string Given(IntentMember member, ToolForm form) =>
        member is IntentMember.References or IntentMember.Texts || form.Repeats == member.Name
            ? $"""["{Text(member)}"]"""
            : $"\"{Text(member)}\"";

    private static IEnumerable<(IntentKind Kind, IntentMember Member)> Options() =>
        from kind in IntentKind.All
        from member in kind.Members
        where member.Option is not null && (member.Help.Length > 0 || member is IntentMember.Choice)
        select (kind, member);

    private static IEnumerable<TestCaseData> OptionsByName() =>
        Options().Select(o => new TestCaseData(o.Kind, o.Member).SetArgDisplayNames(o.Kind.Name, o.Member.Name));

    [TestCaseSource(nameof(OptionsByName))]
    public void WhatAnOptionSetsAPhraseCanSay(IntentKind kind, IntentMember member)
    {
        // In words, or as the option itself.
        var interpreter = new Interpreter(EnglishGrammar.Compiled);
        var option = member switch
        {
            IntentMember.Choice choice => choice.Options.First(o => o.Value != choice.Default).Option,
            IntentMember.Flag => member.Option!,
            IntentMember.Duration => member.Option + " 2h",
            IntentMember.Reference or IntentMember.References => member.Option + " PLAN-b",
            IntentMember.Time => member.Option + " 2026-11-23",
            IntentMember.Number => member.Option + " 3",
            _ => $"{member.Option} '{(member.Values.Count > 0 ? member.Values[0] : "done")}'",
        };
        var said = EnglishGrammar
            .Compiled.Examples.Where(e => e.Intent == kind.Name && !e.IsCounterExample)
            .SelectMany(e => new[] { e.Phrase, $"{e.Phrase} {option}" })
            .FirstOrDefault(p =>
                interpreter.Interpret(p).Intents is [var intent]
                && IntentKind.Of(intent) == kind
                && MemberText.Has(intent, member)
            );
        Assert.That(said, Is.Not.Null, option);
    }

    // Commands without an intent run something by themselves.
    private static readonly string[] _withoutTranscript = ["grammar", "mcp"];

    [Test]
    public void EveryCommandStandsInATranscript()
    {
        var text = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "samples", "transcripts"), "*.md")
                .Select(File.ReadAllText)
        );
        foreach (
            var command in CommandTree
                .Root(Host.OfThisProcess())
                .Subcommands.Where(c => !_withoutTranscript.Contains(c.Name))
        )
            Assert.That(text, Does.Match($@"otk[ -]{command.Name}\b|{command.Name}(\n|$)"), command.Name);
    }

    // What a program serves to another program or to the writer of a grammar is no act on a workspace.
    private static readonly string[] _withoutPhrase =
    [
        "mcp",
        "trust",
        "schema",
        "grammar",
        "completion",
        "complete",
        "manual",
    ];

    private static IEnumerable<string> CommandsWithPhrase() =>
        CommandTree
            .Root(Host.OfThisProcess())
            .Subcommands.Where(c => !_withoutPhrase.Contains(c.Name))
            .SelectMany(c => c.Subcommands.Count == 0 ? [c.Name] : c.Subcommands.Select(s => $"{c.Name} {s.Name}"));

    [TestCaseSource(nameof(CommandsWithPhrase))]
    public void EveryCommandHasAPhraseThatMeansIt(string command)
    {
        var phrase = CommandPhrases.Of(command);
        Assert.That(phrase, Is.Not.Null);
        var meaning = new Interpreter(EnglishGrammar.Compiled).Interpret(phrase!);
        Assert.That(CommandLineText.For(meaning.Intents).Single(), Does.Match($@"^otk {command}( |$)"), phrase);
    }

    [Test]
    public void EveryCommandHasTwoExamplesInItsHelp()
    {
        foreach (var command in Commands(CommandTree.Root(Host.OfThisProcess())).OfType<ExampleCommand>())
            Assert.That(command.Examples, Has.Count.GreaterThanOrEqualTo(2), command.Name);
    }

    private static IEnumerable<Command> Commands(Command command) =>
        command.Subcommands.SelectMany(c => Commands(c).Prepend(c));
}
