using Otk.Language.Templates;
using static Otk.Language.Templates.TemplateNode;

namespace Otk.Language.Tests.Templates;

public sealed class TemplateParserTests
{
    [Test]
    public void AlternativesMayStandInsideAWord()
    {
        var root = (Sequence)Read("turn(s|ed|ing)");
        Assert.That(root.Items[0], Is.EqualTo(new TemplateNode.Text("turn")));
        Assert.That(((Choice)root.Items[1]).Items, Has.Count.EqualTo(3));
    }

    [Test]
    public void AnOptionalPartIsAChoiceWithNothing() =>
        Assert.That(((Choice)Read("[please]")).Items[1], Is.EqualTo(Empty).Or.InstanceOf<Sequence>());

    [Test]
    public void SemicolonsMakeAPermutation() => Assert.That(((Permutation)Read("(a;b;c)")).Items, Has.Count.EqualTo(3));

    [Test]
    public void SlotsAndRulesMayBeNamed()
    {
        Assert.That(Read("{color:shade}"), Is.EqualTo(new Slot("color", "shade")));
        Assert.That(Read("{color}"), Is.EqualTo(new Slot("color", "color")));
        Assert.That(Read("<doc:target>"), Is.EqualTo(new Rule("doc", "target")));
        Assert.That(Read("<doc>"), Is.EqualTo(new Rule("doc", null)));
    }

    [Test]
    public void GroupsAndRulesMayRepeat()
    {
        Assert.That(Read("(a)+"), Is.InstanceOf<Repeat>());
        Assert.That(((Choice)Read("<more>*")).Items[0], Is.InstanceOf<Repeat>());
    }

    [Test]
    public void ABackslashTakesAwayMeaning() => Assert.That(Read(@"\(a\)"), Is.EqualTo(new TemplateNode.Text("(a)")));

    [TestCase("(a|b", 4)]
    [TestCase("a ]", 2)]
    [TestCase("{color", 6)]
    [TestCase("<>", 1)]
    public void AMistakeIsReportedWhereItIs(string template, int offset)
    {
        var (root, error, at) = TemplateParser.Read(template);
        Assert.That(root, Is.Null);
        Assert.That(error, Is.Not.Empty);
        Assert.That(at, Is.EqualTo(offset));
    }

    private static TemplateNode Read(string template)
    {
        var (root, error, _) = TemplateParser.Read(template);
        Assert.That(error, Is.Null);
        return root!;
    }
}
