using Otk.Model.Documents;
using Otk.Testing;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Templates;
using Otk.Workspace.Tests.FrontMatter;

namespace Otk.Workspace.Tests.Templates;

public sealed class DocumentTemplateTests
{
    private static readonly Dictionary<string, string> _none = [];

    [Test]
    public void TheBuiltInPlanIsTheOneOfTheProduct() =>
        Assert.That(
            BuiltIn(DocumentKind.Plan)
                .Render(
                    DocumentKind.Plan,
                    Values("Add JWT"),
                    new Dictionary<string, string> { ["spec_id"] = "" },
                    _none
                )
                .Value(),
            Does.StartWith(
                """
                ---
                id: PLAN-20251014-01K7A2-x
                title: Add JWT
                owner: YourName
                created: 2025-10-14T01:23:45Z
                status: ready          # draft|ready|in-spec|executing|done
                spec_id: ""            # filled after orchestrate creates SPEC
                ---

                ## Objective
                Add JWT

                ## Milestones

                """
            )
        );

    [FsCheck.NUnit.Property(Arbitrary = [typeof(NastyText)])]
    public void AnyTitleAndOwnerMakeADocumentThatIsReadBackToTheLetter(
        NastyText.NastyTitle title,
        NastyText.NastyTitle owner
    )
    {
        foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Task })
        {
            var values = Values(title.Text) with { Owner = owner.Text, Status = Status.Draft };
            var block = FrontMatterBlock.Read(BuiltIn(kind).Render(kind, values, _none, _none).Value(), "x.md").Value();

            Assert.That((block.Value("title"), block.Value("owner")), Is.EqualTo((title.Text, owner.Text)));
        }
    }

    [Test]
    public void AVariableInATitleIsNotFilledAgain()
    {
        var text = BuiltIn(DocumentKind.Plan)
            .Render(DocumentKind.Plan, Values("${OWNER} and ${ID}"), _none, _none)
            .Value();

        Assert.That(FrontMatterBlock.Read(text, "x.md").Value().Value("title"), Is.EqualTo("${OWNER} and ${ID}"));
        Assert.That(text, Does.Contain("## Objective\n${OWNER} and ${ID}\n"));
    }

    [TestCase("<<<<<<< HEAD")]
    [TestCase("---")]
    [TestCase("# Heading")]
    public void ATitleThatLooksLikeMarkupIsATitle(string title)
    {
        var text = BuiltIn(DocumentKind.Plan).Render(DocumentKind.Plan, Values(title), _none, _none).Value();

        Assert.That(FrontMatterBlock.Read(text, "x.md").Value().Value("title"), Is.EqualTo(title));
    }

    [Test]
    public void LinksAreFilledAndTheMissingOnesAdded()
    {
        var links = new Dictionary<string, string> { ["plan_id"] = "PLAN-20251014-01K7A2-x", ["ticket"] = "" };
        var text = BuiltIn(DocumentKind.Spec)
            .Render(DocumentKind.Spec, Values("x") with { Status = Status.Draft }, links, _none)
            .Value();

        Assert.That(text, Does.Contain("\nplan_id: PLAN-20251014-01K7A2-x\ntitle: x\n"));
        Assert.That(text, Does.Contain("# draft|designed|built|done\nticket: \"\"\n---\n"));
    }

    [TestCase(
        "${ID} ${TITLE} ${OWNER} ${DATE} ${STATUS}",
        "PLAN-20251014-01K7A2-x T YourName 2025-10-14T01:23:45Z ready"
    )]
    [TestCase("${TITLE}${TITLE}", "TT")]
    [TestCase("$TITLE ${title} ${ TITLE } ${HOME} ${ $ {TITLE}", "$TITLE ${title} ${ TITLE } ${HOME} ${ $ {TITLE}")]
    [TestCase("${${TITLE}", "${T")]
    [TestCase("${TITLE", "${TITLE")]
    [TestCase("", "")]
    public void TheFiveVariablesAreFilledAndOtherDollarsStay(string text, string filled) =>
        Assert.That(Values("T").Fill(text), Is.EqualTo(filled));

    private static TemplateValues Values(string title) =>
        new("PLAN-20251014-01K7A2-x", title, "YourName", "2025-10-14T01:23:45Z", Status.Ready);

    private static DocumentTemplate BuiltIn(DocumentKind kind)
    {
        using var root = new TempFolder();
        return DocumentTemplate.Find(WorkspaceFolder.Find(root.Path, _ => null), kind).Value();
    }
}
