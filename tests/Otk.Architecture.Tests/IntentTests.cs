using System.CommandLine;
using Otk.App;
using Otk.App.Commands;
using Otk.App.Json;
using Otk.Cli.Commands;
using Otk.English;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Architecture.Tests;

/// <summary>Every intent is whole: a template with an example, a handler, a command and a name in JSON.</summary>
public sealed class IntentTests
{
    private static readonly Type[] _withoutPhrase =
        [typeof(Intent.CreateTask), typeof(Intent.CreateNumberedPlan), typeof(Intent.OrchestrateOnce), typeof(Intent.Initialize)];

    private static readonly Intent[] _samples =
    [
        new Intent.Log(null, LogEntry.Note, "Text"), new Intent.Check(null, "1"), new Intent.Archive(Latest(DocumentKind.Plan)), new Intent.Restore(Latest(DocumentKind.Plan)),
        new Intent.Claim(Latest(DocumentKind.Spec)), new Intent.Release(Latest(DocumentKind.Spec)), new Intent.Board(), new Intent.Doctor(), new Intent.Undo(),
        new Intent.SetAfter(Latest(DocumentKind.Plan), new DocumentRef.ByNumber(DocumentKind.Plan, 1)), new Intent.History(Latest(DocumentKind.Plan)),
        new Intent.Graph(Latest(DocumentKind.Plan)), new Intent.Search("Text"), new Intent.Report("status.html"),
        new Intent.CreatePlan("Title"), new Intent.CreateSpec(Title: "Title"), new Intent.Orchestrate(), new Intent.Scout(Latest(DocumentKind.Spec)),
        new Intent.Execute(Latest(DocumentKind.Spec)), new Intent.SetStatus(Latest(DocumentKind.Plan), "done"), new Intent.SetOwner(Latest(DocumentKind.Plan), "Dana"),
        new Intent.SetTitle(Latest(DocumentKind.Plan), "Title"), new Intent.List(), new Intent.Show(Latest(DocumentKind.Plan)), new Intent.Resume(), new Intent.Next(),
        new Intent.OwnerWho(), new Intent.OwnerSet("Dana"), new Intent.Help(), new Intent.CreateTask("Title"), new Intent.CreateNumberedPlan("Title"),
        new Intent.OrchestrateOnce(), new Intent.Initialize(),
    ];

    [Test]
    public void TheSamplesAreAllIntentsThereAre() =>
        Assert.That(_samples.Select(s => s.GetType()), Is.EquivalentTo(typeof(Intent).GetNestedTypes()));

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
    public void HasATemplateWithAnExampleUnlessNoPhraseMeansIt(Intent intent)
    {
        var examples = EnglishGrammar.Compiled.Examples.Where(e => e.Intent == IntentJson.Name(intent) && !e.IsCounterExample);
        Assert.That(examples.Any(), Is.EqualTo(!_withoutPhrase.Contains(intent.GetType())));
    }

    [Test]
    public void EveryCommandHasTwoExamplesInItsHelp()
    {
        foreach (var command in Commands(CommandTree.Root(Host.OfThisProcess())).OfType<ExampleCommand>())
            Assert.That(command.Examples, Has.Count.GreaterThanOrEqualTo(2), command.Name);
    }

    private static DocumentRef Latest(DocumentKind kind) => new DocumentRef.ByPick(kind, Pick.Latest);

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(c => Commands(c).Prepend(c));
}
