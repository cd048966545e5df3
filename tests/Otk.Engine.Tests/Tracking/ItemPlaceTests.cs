using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Tracking;

/// <summary>The right item and the right line, however a SPEC is written.</summary>
public sealed class ItemPlaceTests
{
    [TestCase("- [ ] one\r- [ ] two\n- [ ] three\n")]
    [TestCase("- [ ] one\u2028still\n- [ ] two\n- [ ] three\n")]
    [TestCase("- [ ] one\u0085still\n- [ ] two\n- [ ] three\n")]
    [TestCase("- [ ] one\fstill\n- [ ] two\n- [ ] three\n")]
    [TestCase("> [!todo]\n> - [ ] one\n> - [ ] two\n\n1. [ ] three\n")]
    public void TheItemOfANumberIsTickedAndNothingElseIsTouched(string items)
    {
        using var workspace = new TempWorkspace();
        var spec = Spec(workspace, items);
        for (var i = 1; i <= 3; i++)
        {
            var before = workspace.Again(spec).Body;
            var done = workspace.Do<Outcome.Checked>(new Intent.Check(TempWorkspace.Ref(spec), $"{i}"));
            var after = workspace.Again(spec).Body;

            Assert.That((done.DoneCount, done.Total), Is.EqualTo((i, 3)));
            Assert.That(Enumerable.Range(0, before.Length).Count(c => before[c] != after[c]), Is.EqualTo(1));
            Assert.That(after, Has.Length.EqualTo(before.Length));
        }
    }

    [Test]
    public void TwoItemsWithTheSameWordsAreTwo()
    {
        using var workspace = new TempWorkspace();
        var spec = Spec(
            workspace,
            "### Steps\n- [ ] Write tests\n- [ ] Write tests\n\n## Acceptance Criteria\n- [ ] Fast\n- [ ] Fast\n"
        );
        Assert.That(workspace.Do<Outcome.Scouted>(new Intent.Scout(TempWorkspace.Ref(spec))).Added, Is.EqualTo(4));
        Assert.That(workspace.Do<Outcome.Scouted>(new Intent.Scout(TempWorkspace.Ref(spec))).Added, Is.Zero);

        workspace.Do<Outcome.Checked>(new Intent.Check(TempWorkspace.Ref(spec), "2"));
        Assert.That(workspace.Again(spec).Text, Does.Contain("- [ ] Write tests\n- [x] Write tests\n"));
        Assert.That(
            workspace.Do<Outcome.Listed>(new Intent.List(DocumentKind.Spec)).Documents.Single().Progress,
            Is.EqualTo((1, 4))
        );
    }

    [TestCase('~')]
    [TestCase('-')]
    [TestCase('/')]
    public void ABegunItemIsOpenAndCanBeTicked(char mark)
    {
        using var workspace = new TempWorkspace();
        var spec = Spec(workspace, $"- [{mark}] begun\n- [x] done\n");

        Assert.That(
            workspace.Do<Outcome.Listed>(new Intent.List(DocumentKind.Spec)).Documents.Single().Progress,
            Is.EqualTo((1, 2))
        );
        workspace.Do<Outcome.Checked>(new Intent.Check(TempWorkspace.Ref(spec), "1"));
        Assert.That(workspace.Again(spec).Text, Does.Contain("- [x] begun\n"));
    }

    [Test]
    public void EvidenceStandsBehindTheWholeItemAndGoesWithItsTick()
    {
        using var workspace = new TempWorkspace();
        const string items = "1. [ ] one\n   wrapped\n   - [ ] inner\n2. [ ] two\n";
        var spec = Spec(workspace, items);
        workspace.Do<Outcome.Checked>(new Intent.Check(TempWorkspace.Ref(spec), "1", Evidence: "seen"));
        Assert.That(
            workspace.Again(spec).Text,
            Does.Contain(
                "1. [x] one\n   wrapped\n   - [ ] inner\n   - evidence: seen (2025-10-14T01:23:45Z)\n2. [ ] two\n"
            )
        );

        workspace.Do<Outcome.Checked>(new Intent.Check(TempWorkspace.Ref(spec), "1", Undone: true));
        Assert.That(workspace.Again(spec).Body, Is.EqualTo(items));
    }

    private static Document Spec(TempWorkspace workspace, string body)
    {
        workspace.Root.Write(
            "ai_docs/specs/SPEC-20251014-01K7JE-x.md",
            $"---\nid: SPEC-20251014-01K7JE-x\ntitle: X\nstatus: draft\nplan_id: \"\"\n---\n{body}"
        );
        return workspace.Store.All(DocumentKind.Spec).Documents.Single();
    }
}
