using FsCheck.NUnit;
using Otk.Testing;
using Otk.Workspace.FrontMatter;
using YamlDotNet.RepresentationModel;

namespace Otk.Workspace.Tests.FrontMatter;

[Properties(Arbitrary = [typeof(NastyText)], MaxTest = 500)]
public sealed class FrontMatterRoundTripTests
{
    [FsCheck.NUnit.Property]
    public void ATitleOfAnyKindComesBackToTheLetter(NastyText.NastyTitle title, int style)
    {
        var text = Written(title.Text, style);

        Assert.That(FrontMatterBlock.Read(text, "x.md").Value().Value("title"), Is.EqualTo(title.Text), text);
    }

    [FsCheck.NUnit.Property]
    public void YamlReadsTheSameTitleAndTheSameNeighbours(NastyText.NastyTitle title, int style)
    {
        var text = Written(title.Text, style);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..text.LastIndexOf("---", StringComparison.Ordinal)]));
        var keys = (YamlMappingNode)yaml.Documents.Single().RootNode;

        Assert.That(((YamlScalarNode)keys["title"]).Value, Is.EqualTo(title.Text), text);
        Assert.That(((YamlScalarNode)keys["id"]).Value, Is.EqualTo("PLAN-1"));
        Assert.That(((YamlScalarNode)keys["spec_id"]).Value, Is.EqualTo(""));
    }

    [FsCheck.NUnit.Property]
    public void ATitleIsNeverReadAsAnotherTypeThanText(NastyText.NastyTitle title)
    {
        var written = YamlScalar.Write(title.Text);

        Assert.That(written[0] == '"' || !YamlScalar.IsTyped(written), written);
        Assert.That(written, Does.Not.Contain("\n"));
    }

    [FsCheck.NUnit.Property]
    public void ATitleWrittenBackAndForthLeavesTheFileAsItWas(NastyText.NastyTitle title, int style)
    {
        var before = Written("Add search", style);
        var between = FrontMatterBlock.Read(before, "x.md").Value().With("title", title.Text, "x.md").Value();
        var after = FrontMatterBlock.Read(between, "x.md").Value().With("title", "Add search", "x.md").Value();

        Assert.That(WithoutQuotes(after), Is.EqualTo(WithoutQuotes(before)));
    }

    private static string WithoutQuotes(string text) => string.Concat(text.Where(c => c is not ('\'' or '"')));

    private static string Written(string title, int style)
    {
        string[] starts =
        [
            "title: old",
            "title: 'old'",
            "title: \"old\"",
            "title:",
            "title: ${TITLE}   # the title",
            "owner: me",
        ];
        var start = $"---\nid: PLAN-1\n{starts[(style & 0xFF) % starts.Length]}\nspec_id: \"\"\n---\nbody\n";
        return FrontMatterBlock.Read(start, "x.md").Value().With("title", title, "x.md").Value();
    }
}
