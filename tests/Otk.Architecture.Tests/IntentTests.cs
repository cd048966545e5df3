using System.CommandLine;
using System.Text.Json;
using Otk.App;
using Otk.App.Commands;
using Otk.Cli.Commands;
using Otk.English;
using Otk.Language.Understanding;
using Otk.Mcp.Tools;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Architecture.Tests;

/// <summary>Every intent is whole: a template with an example, a handler, a command and a name in JSON.</summary>
public sealed class IntentTests
{
    private static readonly Intent[] _samples =
    [
        new Intent.Log(null, LogEntry.Note, "Text"),
        new Intent.Check(null, "1"),
        new Intent.Archive(Latest(DocumentKind.Plan)),
        new Intent.Restore(Latest(DocumentKind.Plan)),
        new Intent.Claim(Latest(DocumentKind.Spec)),
        new Intent.Release(Latest(DocumentKind.Spec)),
        new Intent.Board(),
        new Intent.Doctor(),
        new Intent.Undo(),
        new Intent.SetAfter(Latest(DocumentKind.Plan), new DocumentRef.ByNumber(DocumentKind.Plan, 1)),
        new Intent.History(Latest(DocumentKind.Plan)),
        new Intent.Graph(Latest(DocumentKind.Plan)),
        new Intent.Search("Text"),
        new Intent.Report("status.html"),
        new Intent.CreatePlan("Title"),
        new Intent.CreateSpec(Title: "Title"),
        new Intent.Orchestrate(),
        new Intent.Scout(Latest(DocumentKind.Spec)),
        new Intent.Execute(Latest(DocumentKind.Spec)),
        new Intent.SetStatus(Latest(DocumentKind.Plan), "done"),
        new Intent.SetOwner(Latest(DocumentKind.Plan), "Dana"),
        new Intent.SetTitle(Latest(DocumentKind.Plan), "Title"),
        new Intent.List(),
        new Intent.Show(Latest(DocumentKind.Plan)),
        new Intent.Resume(),
        new Intent.Next(),
        new Intent.OwnerWho(),
        new Intent.OwnerSet("Dana"),
        new Intent.Help(),
        new Intent.CreateTask("Title"),
        new Intent.CreateNumberedPlan("Title"),
        new Intent.OrchestrateOnce(),
        new Intent.Initialize(),
        new Intent.Watch(),
        new Intent.Hooks(),
    ];

    [Test]
    public void TheSamplesAreAllIntentsThereAre() =>
        Assert.That(_samples.Select(s => s.GetType()), Is.EquivalentTo(typeof(Intent).GetNestedTypes()));

    [Test]
    public void EachIsDescribedOnceUnderANameOfItsOwn()
    {
        Assert.That(_samples.Select(IntentKind.Of).Distinct(), Is.EquivalentTo(IntentKind.All));
        Assert.That(IntentKind.All.Select(k => k.Name), Is.Unique);
    }

    [TestCaseSource(nameof(_samples))]
    public void HasACommandThatSaysAllOfIt(Intent intent) =>
        Assert.That(
            IntentKind.Of(intent).Commands[^1].Fits(intent) && IntentKind.Of(intent).Commands[^1].Says.Count == 0
        );

    [TestCaseSource(nameof(_samples))]
    public void HasAHandlerOfItsOwn(Intent intent)
    {
        var handler = Path.Combine(Repository.Root, "src/Otk.Engine/WorkflowEngine.cs");
        Assert.That(File.ReadAllText(handler), Does.Match($@"Intent\.{intent.GetType().Name}( i)? =>"));
    }

    [TestCaseSource(nameof(_samples))]
    public void HasACommandThatParses(Intent intent)
    {
        var command = CommandLineText.For([intent])[0];
        var arguments = command["otk ".Length..].Split(' ').Select(a => a.Trim('\'')).ToArray();
        Assert.That(CommandTree.Root(Host.OfThisProcess()).Parse(arguments).Errors, Is.Empty, command);
    }

    [TestCaseSource(nameof(_samples))]
    public void HasATemplateWithAnExample(Intent intent)
    {
        Assert.That(
            EnglishGrammar.Compiled.Examples.Any(e => e.Intent == IntentKind.Of(intent).Name && !e.IsCounterExample),
            Is.True
        );
    }

    // A call of a typed tool for each intent.
    private static readonly Dictionary<Type, (string Tool, string Arguments)> _calls = new()
    {
        [typeof(Intent.CreatePlan)] = ("create", """{"kind":"plan","title":"T"}"""),
        [typeof(Intent.CreateSpec)] = ("create", """{"kind":"spec","plan":"latest"}"""),
        [typeof(Intent.Orchestrate)] = ("create", """{"kind":"specs"}"""),
        [typeof(Intent.CreateTask)] = ("create", """{"kind":"task","title":"T"}"""),
        [typeof(Intent.CreateNumberedPlan)] = ("create", """{"kind":"numbered-plan","title":"T"}"""),
        [typeof(Intent.OrchestrateOnce)] = ("create", """{"kind":"once"}"""),
        [typeof(Intent.Scout)] = ("work", """{"act":"scout","ref":"latest"}"""),
        [typeof(Intent.Execute)] = ("work", """{"act":"exec","ref":"latest"}"""),
        [typeof(Intent.Log)] = ("work", """{"act":"log","text":"T"}"""),
        [typeof(Intent.Check)] = ("work", """{"act":"check","items":["1"]}"""),
        [typeof(Intent.Claim)] = ("work", """{"act":"claim","ref":"latest"}"""),
        [typeof(Intent.Release)] = ("work", """{"act":"release","ref":"latest"}"""),
        [typeof(Intent.SetStatus)] = ("change", """{"ref":"latest","status":"done"}"""),
        [typeof(Intent.SetOwner)] = ("change", """{"ref":"latest","owner":"Kim"}"""),
        [typeof(Intent.SetTitle)] = ("change", """{"ref":"latest","title":"T"}"""),
        [typeof(Intent.SetAfter)] = ("change", """{"ref":"latest","after":"oldest"}"""),
        [typeof(Intent.List)] = ("find", """{"what":"list"}"""),
        [typeof(Intent.Search)] = ("find", """{"what":"search","text":"T"}"""),
        [typeof(Intent.Resume)] = ("find", """{"what":"resume"}"""),
        [typeof(Intent.Next)] = ("find", """{"what":"next"}"""),
        [typeof(Intent.Board)] = ("find", """{"what":"board"}"""),
        [typeof(Intent.Doctor)] = ("find", """{"what":"doctor"}"""),
        [typeof(Intent.OwnerWho)] = ("find", """{"what":"owner"}"""),
        [typeof(Intent.Hooks)] = ("find", """{"what":"hooks"}"""),
        [typeof(Intent.Help)] = ("find", """{"what":"help"}"""),
        [typeof(Intent.Show)] = ("show", """{"ref":"latest"}"""),
        [typeof(Intent.History)] = ("show", """{"ref":"latest","as":"history"}"""),
        [typeof(Intent.Graph)] = ("show", """{"ref":"latest","as":"graph"}"""),
        [typeof(Intent.Archive)] = ("manage", """{"act":"archive","ref":"latest"}"""),
        [typeof(Intent.Restore)] = ("manage", """{"act":"restore","ref":"latest"}"""),
        [typeof(Intent.Undo)] = ("manage", """{"act":"undo"}"""),
        [typeof(Intent.OwnerSet)] = ("manage", """{"act":"owner","owner":"Kim"}"""),
        [typeof(Intent.Report)] = ("manage", """{"act":"report","path":"r.html"}"""),
        [typeof(Intent.Initialize)] = ("manage", """{"act":"init"}"""),
    };

    [TestCaseSource(nameof(_answered))]
    public void IsReachableOverMcp(Intent intent)
    {
        var (name, json) = _calls[intent.GetType()];
        var given = JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        Assert.That(
            ToolArguments
                .Read(ToolCatalog.All.Single(t => t.Name == name), given)
                .TryGet(out var arguments, out var problem),
            Is.True,
            problem?.Message
        );
        Assert.That(ToolIntents.Of(name, arguments!).TryGet(out var intents, out problem), Is.True, problem?.Message);
        Assert.That(intents!.Single(), Is.InstanceOf(intent.GetType()));
    }

    // Watching goes on until it is ended: over MCP only a phrase asks for it, and is told what to call instead.
    private static readonly IEnumerable<Intent> _answered = _samples.Where(s => s is not Intent.Watch);

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

    private static DocumentRef Latest(DocumentKind kind) => new DocumentRef.ByPick(kind, Pick.Latest);

    private static IEnumerable<Command> Commands(Command command) =>
        command.Subcommands.SelectMany(c => Commands(c).Prepend(c));
}
