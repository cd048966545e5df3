using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Templates;
using Otk.Workspace.Tests.FrontMatter;

namespace Otk.Workspace.Tests.Templates;

public sealed class UserTemplateTests
{
    private const string Name = ".claude/templates/plan.md";
    private const string Id = "PLAN-20251014-01K7A2-x";

    private static readonly string[] _quotes = ["", "'", "\""];

    [FsCheck.NUnit.Property(Arbitrary = [typeof(NastyText)])]
    public void AQuotedOrUnquotedVariableHoldsAnyTitle(NastyText.NastyTitle title, byte style)
    {
        var quote = _quotes[style % 3];
        var text = Render(
                $"---\nid: ${{ID}}\nstatus: ${{STATUS}} # now\ntitle: {quote}${{TITLE}}{quote}\nteam: {quote}by ${{OWNER}}{quote}\n---\n",
                title.Text
            )
            .Value();
        var block = FrontMatterBlock.Read(text, Name).Value();

        Assert.That(
            (block.Value("title"), block.Value("team"), block.Value("status")),
            Is.EqualTo((title.Text, "by me: #1", "draft"))
        );
    }

    [Test]
    public void AllThatIsNoVariableStays() =>
        Assert.That(
            Render(
                    "---\n# ours\nstatus: ${STATUS}   # now\ntags: [a, b]\nid: \"${ID}\"\ntitle: '${TITLE}'\nmade: ${DATE}\n---\n\n<!-- ${HOME} -->\n# ${TITLE}\nby ${OWNER}, ${STATUS}\n",
                    "it's"
                )
                .Value(),
            Is.EqualTo(
                $"---\n# ours\nstatus: draft   # now\ntags: [a, b]\nid: \"{Id}\"\ntitle: 'it''s'\nmade: 2025-10-14T01:23:45Z\nspec_id: \"\"\n---\n\n<!-- ${{HOME}} -->\n# it's\nby me: #1, draft\n"
            )
        );

    [Test]
    public void ACrlfTemplateMakesACrlfDocument()
    {
        var text = Render(
                "---\r\nid: ${ID}\r\ntitle: ${TITLE}\r\nstatus: ${STATUS}\r\n---\r\n\r\n## Objective\r\n\r\n## Notes\r\n",
                "x"
            )
            .Value();

        Assert.That(
            text,
            Is.EqualTo(
                $"---\r\nid: {Id}\r\ntitle: x\r\nstatus: draft\r\nspec_id: \"\"\r\n---\r\n\r\n## Objective\r\nwhy\r\nand how\r\n\r\n## Notes\r\n"
            )
        );
    }

    [Test]
    public void AByteOrderMarkOfATemplateDoesNotComeIntoTheDocument() =>
        Assert.That(
            Render("\uFEFF---\nid: ${ID}\ntitle: ${TITLE}\nstatus: ${STATUS}\nspec_id:\n---\n", "x").Value(),
            Is.EqualTo($"---\nid: {Id}\ntitle: x\nstatus: draft\nspec_id:\n---\n")
        );

    [TestCase("---\ntitle: ${TITLE}\nstatus: ${STATUS}\n---\n", "the front matter has no id.")]
    [TestCase("---\nid: ${ID}\nstatus: ${STATUS}\n---\n", "the front matter has no title.")]
    [TestCase("---\nid: ${ID}\ntitle: ${TITLE}\n---\n", "the front matter has no status.")]
    [TestCase("---\nid: ${ID}\ntitle: ${TITLE}\nstatus: open\n---\n", "A PLAN has no status 'open'.")]
    [TestCase("---\nid: PLAN-1\ntitle: ${TITLE}\nstatus: ${STATUS}\n---\n", "its id is not ${ID}.")]
    [TestCase("---\nid: ${ID}\ntitle: A plan\nstatus: ${STATUS}\n---\n", "its title is not ${TITLE}.")]
    [TestCase(
        "---\nid: ${ID}\ntitle: ${TITLE}\nstatus: ${STATUS}\n",
        "the front matter is not closed: there is no second line of three hyphens."
    )]
    [TestCase("---\nid: ${ID}\ntitle: a: b\nstatus: ${STATUS}\n---\n", "its title is not ${TITLE}.")]
    [TestCase("# ${TITLE}\n", "the document does not begin with front matter (a line of three hyphens).")]
    [TestCase("", "the document is empty.")]
    public void ATemplateForAnInvalidDocumentIsRefusedByItsName(string template, string reason)
    {
        var problem = Render(template, "Add search").Problem();

        Assert.That(problem.Message, Does.StartWith($"The template {Name} would make an invalid document: {reason}"));
        Assert.That(problem.At!.Path, Is.EqualTo(Name));
        Assert.That(problem.Mend, Is.EqualTo(new[] { $"mend {Name}, or delete it to use the built-in one" }));
    }

    [TestCase(new byte[] { 0xFF, 0xFE, (byte)'-', 0 })]
    [TestCase(new byte[] { (byte)'-', 0xC3, (byte)'(' })]
    public void ATemplateThatIsNoTextIsNamed(byte[] bytes)
    {
        using var root = new TempFolder();
        File.WriteAllBytes(root.Write(Name, ""), bytes);

        Assert.That(
            DocumentTemplate.Find(WorkspaceFolder.Find(root.Path, _ => null), DocumentKind.Plan).Problem().At!.Path,
            Is.EqualTo(Name)
        );
    }

    [Test]
    public void AFolderNamedLikeATemplateIsNamed()
    {
        using var root = new TempFolder();
        Directory.CreateDirectory(root.Combine(Name));

        Assert.That(
            DocumentTemplate.Find(WorkspaceFolder.Find(root.Path, _ => null), DocumentKind.Plan).Problem().Message,
            Is.EqualTo($"{Name} is no regular file.")
        );
    }

    private static Result<string> Render(string template, string title)
    {
        using var root = new TempFolder();
        File.WriteAllBytes(root.Write(Name, ""), Encoding.UTF8.GetBytes(template));
        return DocumentTemplate
            .Find(WorkspaceFolder.Find(root.Path, _ => null), DocumentKind.Plan)
            .Value()
            .Render(
                DocumentKind.Plan,
                new TemplateValues(Id, title, "me: #1", "2025-10-14T01:23:45Z", Status.Draft),
                new Dictionary<string, string> { ["spec_id"] = "" },
                new Dictionary<string, string> { ["Objective"] = "why\nand how" }
            );
    }
}
