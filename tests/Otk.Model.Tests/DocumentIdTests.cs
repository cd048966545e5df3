using Otk.Model.Documents;

namespace Otk.Model.Tests;

public sealed class DocumentIdTests
{
    [TestCase("PLAN-20251014-01K7A2-jwt-authentication")]
    [TestCase("PLAN-20251014-01K7A2")]
    [TestCase("PLAN-auth")]
    [TestCase("P-0001")]
    [TestCase("T-001")]
    [TestCase("SPEC-xxx")]
    [TestCase("SPEC-…")]
    [TestCase("SPEC-...")]
    [TestCase("TASK-7")]
    [TestCase("PLAN-поиск")]
    [TestCase("PLAN-v1.2_beta")]
    public void AWordWithAKnownPrefixIsAnId(string word) => Assert.That(DocumentId.Parse(word)?.Text, Is.EqualTo(word));

    [TestCase("plan-123", "PLAN-123")]
    [TestCase("Spec-20251014-01k7a2-Auth", "SPEC-20251014-01k7a2-Auth")]
    [TestCase("p-0001", "P-0001")]
    public void OnlyThePrefixComesBackInCapitals(string word, string id) =>
        Assert.That(DocumentId.Parse(word)?.Text, Is.EqualTo(id));

    [TestCase("spec")]
    [TestCase("P-")]
    [TestCase("-P")]
    [TestCase("planning")]
    [TestCase("well-known")]
    [TestCase("PLAN-a b")]
    [TestCase("PLAN-auth.")]
    [TestCase("PLAN-../etc")]
    [TestCase("PLAN-a/b")]
    [TestCase("PLAN-'x'")]
    [TestCase("PLAN-1\n")]
    [TestCase(" PLAN-1")]
    [TestCase("")]
    public void OtherWordsAreNoIds(string word) => Assert.That(DocumentId.Parse(word), Is.Null);

    [TestCase("PLAN-auth", DocumentKind.Plan)]
    [TestCase("P-0001", DocumentKind.Plan)]
    [TestCase("spec-xxx", DocumentKind.Spec)]
    [TestCase("S-1", DocumentKind.Spec)]
    [TestCase("T-001", null)]
    [TestCase("well-known", null)]
    public void ThePrefixTellsTheKind(string id, DocumentKind? kind) =>
        Assert.That(new DocumentId(id).Kind, Is.EqualTo(kind));

    [TestCase("PLAN-20251014-01K7A2-jwt-auth", "PLAN-20251014-01K7A2", "jwt-auth")]
    [TestCase("PLAN-20251014-01K7A2", "PLAN-20251014-01K7A2", "")]
    [TestCase("plan-20251014-01k7a2-x", "plan-20251014-01k7a2", "x")]
    [TestCase("PLAN-auth", "PLAN-auth", "auth")]
    [TestCase("P-0001", "P-0001", "0001")]
    [TestCase("PLAN-20251014-01K7-x", "PLAN-20251014-01K7-x", "20251014-01K7-x")]
    public void AnIdHasAStemAndASlug(string id, string stem, string slug)
    {
        Assert.That(new DocumentId(id).Stem, Is.EqualTo(stem));
        Assert.That(new DocumentId(id).Slug, Is.EqualTo(slug));
    }

    [Test]
    public void SortKeysPutNumberedIdsFirstAndDatedOnesByTheirStamp()
    {
        string[] inOrder =
        [
            "P-2",
            "P-0010",
            "T-011",
            "PLAN-20251013-ZZZZZZ-a",
            "PLAN-20251014-01K7A2-b",
            "plan-20251014-01k7a3-a",
            "SPEC-20260101-000000",
        ];

        Assert.That(
            inOrder.Reverse().OrderBy(i => new DocumentId(i).SortKey, StringComparer.Ordinal),
            Is.EqualTo(inOrder)
        );
    }

    [TestCase("PLAN-20251014-01K7A2", "plan-20251014-O1K7A2", true)]
    [TestCase("PLAN-20251014-01K7A2-login", "PLAN-20251014-OLK7A2-login", true)]
    [TestCase("PLAN-20251014-01K7", "PLAN-20251014-oik7", true)]
    [TestCase("PLAN-20251014-01K7A2", "PLAN-20251014-01K7A3", false)]
    [TestCase("PLAN-20251014-01K7A2-login", "PLAN-20251014-01K7A2-1ogin", false)]
    [TestCase("PLAN-login", "PLAN-1ogin", false)]
    [TestCase("P-0001", "P-OOO1", false)]
    [TestCase("x", "y", false)]
    public void TheSixCharactersAreComparedAsCrockfordReadsThem(string a, string b, bool same) =>
        Assert.That(DocumentId.AreSame(a, b), Is.EqualTo(same));
}
