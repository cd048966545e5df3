using Otk.Model.Documents;

namespace Otk.Model.Tests;

public sealed class DocumentKindsTests
{
    [Test]
    public void TheWordForAKindIsReadBackInAnyCaseAndInThePlural()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            Assert.That(DocumentKinds.Parse(kind.Word()), Is.EqualTo(kind));
            Assert.That(DocumentKinds.Parse(kind.Word() + "s"), Is.EqualTo(kind));
            Assert.That(DocumentKinds.Parse(kind.Prefix()), Is.EqualTo(kind));
        }
    }

    [TestCase("")]
    [TestCase("s")]
    [TestCase("planning")]
    [TestCase("idea")]
    public void OtherWordsNameNoKind(string word) => Assert.That(DocumentKinds.Parse(word), Is.Null);
}
