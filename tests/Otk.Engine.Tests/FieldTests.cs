using System.Text.RegularExpressions;
using Otk.Engine.Diagnosis;
using Otk.Engine.Hooks;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests;

/// <summary>What a row of the table of fields says holds, whichever field it is.</summary>
public sealed partial class FieldTests
{
    private static IEnumerable<Field> WithValues() => Fields.All.Where(f => f.Values.Count > 1);

    [Test]
    public void KeysAreEachAFieldOfTheirOwn() =>
        Assert.That(Fields.All.SelectMany(f => f.OlderKeys.Append(f.Key)), Is.Unique);

    [TestCaseSource(nameof(WithValues))]
    public void OfTwoValuesOfTwoClonesTheWeightierStays(Field field)
    {
        var (weighty, light) = (field.Values[0], field.Values[^1]);
        foreach (var (ours, theirs) in new[] { (weighty, light), (light, weighty) })
        {
            var settled = ConflictSettlement.Settle(
                DocumentKind.Plan,
                $"---\nid: PLAN-a\n<<<<<<< a\n{field.Key}: {ours}\n=======\n{field.Key}: {theirs}\n>>>>>>> b\n---\n"
            );
            Assert.That(settled, Is.EqualTo($"---\nid: PLAN-a\n{field.Key}: {weighty}\n---\n"));
        }
    }

    [TestCaseSource(nameof(WithValues))]
    public void AValueThatItCannotHaveIsFoundWhereItStands(Field field)
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write(
            "ai_docs/plans/PLAN-a.md",
            $"---\nid: PLAN-a\ntitle: A\nstatus: draft\n{field.Key}: odd\n---\n"
        );
        var found = workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings.Single();
        Assert.That(found.Problem.Message, Is.EqualTo($"A PLAN has no {field.Key} 'odd'."));
        Assert.That(found.Problem.At!.Line, Is.EqualTo(5));
        Assert.That(found.Problem.Mend.Single(), Does.EndWith(string.Join(", ", field.Values)));
    }

    [Test]
    public void ADocumentHasTheValuesOfThoseThatItsKindHas()
    {
        using var workspace = new TempWorkspace();
        var lines = Fields.All.Where(f => f.Values.Count > 0).Select(f => $"{f.Key}: {f.Values[0]}\n");
        workspace.Root.Write(
            "ai_docs/tasks/T-0001.md",
            $"---\nid: T-0001\ntitle: A\nstatus: new\n{string.Concat(lines)}---\n"
        );
        var task = workspace.Show(new DocumentRef.ById(DocumentKind.Task, "T-0001"));
        foreach (var field in Fields.All.Where(f => f.Values.Count > 0))
            Assert.That(task.Value(field), Is.EqualTo(field.Kinds.Contains(DocumentKind.Task) ? field.Values[0] : ""));
    }

    [Test]
    public void EveryEventThatAnOutcomeHasIsOneThatHooksAreListedFor()
    {
        var known = HookEvents.All.Select(e => e.Name).ToList();
        var folder = Path.Combine(SourceTree.Root, "src", "Otk.Engine", "Outcomes");
        var told = Directory
            .EnumerateFiles(folder, "*Outcomes.cs")
            .SelectMany(f => Events().Matches(File.ReadAllText(f)))
            .SelectMany(m => Words().Matches(m.Value).Select(w => w.Groups[1].Value))
            .Distinct()
            .ToList();
        Assert.That(told, Has.Count.GreaterThan(8));
        Assert.That(told, Is.SubsetOf(known));
    }

    [GeneratedRegex("Events =>[^;]*;")]
    private static partial Regex Events();

    [GeneratedRegex("\"([a-z]+(-[a-z]+)*)\"")]
    private static partial Regex Words();
}
