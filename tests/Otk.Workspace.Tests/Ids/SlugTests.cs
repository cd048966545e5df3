using FsCheck;
using Otk.Workspace.Ids;
using Otk.Workspace.Tests.FrontMatter;

namespace Otk.Workspace.Tests.Ids;

public sealed class SlugTests
{
    [TestCase("Add JWT authentication with OAuth 2.0 support", "jwt-authentication")]
    [TestCase("Implementation for JWT authentication with OAuth 2.0 support", "implementation-for-jwt")]
    [TestCase("поиск", "poisk")]
    [TestCase("Café à la crème", "cafe-a-la-creme")]
    [TestCase("add", "add")]
    [TestCase("Add the", "the")]
    [TestCase("Create a dashboard", "dashboard")]
    [TestCase("Additional search", "additional-search")]
    [TestCase("Don't panic", "dont-panic")]
    [TestCase("../../etc/passwd", "etc-passwd")]
    [TestCase("C:\\Windows", "c-windows")]
    [TestCase("a   --  b", "a-b")]
    [TestCase("Antidisestablishmentarianism", "antidisestablishmentaria")]
    [TestCase("Search for", "search")]
    [TestCase("---", "plan")]
    [TestCase("", "plan")]
    public void ASlugIsMadeOfTheFirstWholeWords(string title, string slug) =>
        Assert.That(Slug.Of(title, "plan"), Is.EqualTo(slug));

    [TestCase("🚀")]
    [TestCase("検索を追加")]
    [TestCase("بحث")]
    [TestCase("🚀 检索 🎉")]
    public void TitlesInOtherSignsHaveASlugOfTheirOwn(string title) =>
        Assert.That(Slug.Of(title, ""), Does.Match("^[a-z0-9]+(-[a-z0-9]+)*$"));

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void AnyTextMakesAShortAsciiSlug(string? text) => AssertSlug(text ?? "");

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void AnyUnicodeTextMakesAShortAsciiSlug(UnicodeString text) => AssertSlug(text.Get ?? "");

    [FsCheck.NUnit.Property(Arbitrary = [typeof(NastyText)], MaxTest = 1000)]
    public void AnyTitleMakesAShortAsciiSlug(NastyText.NastyTitle title) => AssertSlug(title.Text);

    private static void AssertSlug(string title)
    {
        var slug = Slug.Of(title, "plan");

        Assert.That(slug, Does.Match("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
        Assert.That(slug, Has.Length.LessThanOrEqualTo(2 * Slug.MaxLength));
    }
}
