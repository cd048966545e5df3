using Otk.Model.Documents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Workspace.Tests.Documents;

public sealed class DocumentStoreTests
{
    [Test]
    public void AFolderThatIsNotThereHoldsNothing()
    {
        using var root = new TempFolder();
        var store = new DocumentStore(WorkspaceFolder.Find(root.Path, _ => null));

        Assert.That(store.All(DocumentKind.Plan).Documents, Is.Empty);
        Assert.That(store.LastTouched([DocumentKind.Plan, DocumentKind.Spec]), Is.Null);
        Assert.That(Directory.EnumerateFileSystemEntries(root.Path), Is.Empty);
    }

    [Test]
    public void DocumentsComeInTheOrderOfTheirCreation()
    {
        using var plans = new PlanFolder();
        plans.Write("a.md", PlanFolder.Plan("PLAN-20251015-000000-later"));
        plans.Write("b.md", PlanFolder.Plan("PLAN-20251014-01K7A1-earlier"));
        plans.Write("z.md", PlanFolder.Plan("P-0002"));

        Assert.That(
            plans.Store.All(DocumentKind.Plan).Documents.Select(d => d.Id.Text),
            Is.EqualTo(
                new[] { "P-0002", "PLAN-20251014-01K7A1-earlier", PlanFolder.GoodId, "PLAN-20251015-000000-later" }
            )
        );
    }

    [Test]
    public void HiddenFilesAndOtherFilesAreNoDocuments()
    {
        using var plans = new PlanFolder();
        plans.Write(".1-2.tmp", "half");
        plans.Write(".hidden.md", "half");
        plans.Write("notes.txt", "notes");

        Assert.That(
            plans.Store.Files(DocumentKind.Plan).Select(Path.GetFileName),
            Is.EqualTo(new[] { PlanFolder.GoodId + ".md" })
        );
        Assert.That(plans.Store.All(DocumentKind.Plan).Damaged, Is.Empty);
    }

    [Test]
    public void TheLinkToTheNewestLogIsNoLogOfItsOwn()
    {
        using var root = new TempFolder();
        root.Write("ai_docs/exec_logs/SPEC-1-exec-20251014-031237.md", "# Log\n");
        File.CreateSymbolicLink(
            root.Combine("ai_docs/exec_logs/SPEC-1-exec-latest.md"),
            "SPEC-1-exec-20251014-031237.md"
        );
        var log = new DocumentStore(WorkspaceFolder.Find(root.Path, _ => null))
            .All(DocumentKind.Log)
            .Documents.Single();

        Assert.That(
            (log.Id.Text, log.Link, log.Created),
            Is.EqualTo(("SPEC-1-exec-20251014-031237", "SPEC-1", "2025-10-14T03:12:37Z"))
        );
    }

    [Test]
    public void AReportWithoutFrontMatterIsKnownByItsName()
    {
        using var root = new TempFolder();
        root.Write("ai_docs/scout_reports/SPEC-1-scout.md", "## Implementation Checklist\n");
        root.Write("ai_docs/scout_reports/SPEC-2-scout.md", "---\nspec_id: SPEC-20251014-01K7JE\ntitle: Mine\n---\n");
        root.Write("ai_docs/scout_reports/SPEC-3-scout.md", " ");
        var set = new DocumentStore(WorkspaceFolder.Find(root.Path, _ => null)).All(DocumentKind.Report);

        Assert.That(
            set.Documents.Select(d => (d.Link, d.Title)),
            Is.EqualTo(new[] { ("SPEC-1", ""), ("SPEC-20251014-01K7JE", "Mine") })
        );
        Assert.That(set.Damaged.Single().At!.ToString(), Is.EqualTo("ai_docs/scout_reports/SPEC-3-scout.md, line 1"));
    }

    [Test]
    public void TheFileTouchedLastIsFoundOverAllKinds()
    {
        using var plans = new PlanFolder();
        var spec = plans.Root.Write("ai_docs/specs/SPEC-1.md", "");
        var newer = plans.Write("newer.md", "");
        File.SetLastWriteTimeUtc(
            plans.Folder.FolderOf(DocumentKind.Plan) + $"/{PlanFolder.GoodId}.md",
            new DateTime(2025, 1, 1)
        );
        File.SetLastWriteTimeUtc(newer, new DateTime(2025, 1, 2));
        File.SetLastWriteTimeUtc(spec, new DateTime(2025, 1, 3));

        Assert.That(
            plans.Store.LastTouched([DocumentKind.Plan, DocumentKind.Spec]),
            Is.EqualTo((DocumentKind.Spec, spec))
        );
        Assert.That(plans.Store.LastTouched([DocumentKind.Plan]), Is.EqualTo((DocumentKind.Plan, newer)));
    }
}
