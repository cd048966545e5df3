namespace Otk.Language.Tests.Values;

public sealed class UrlValueTests
{
    [TestCase("https://example.com", "https://example.com")]
    [TestCase("http://example.com/a?b=c&d=e#f", "http://example.com/a?b=c&d=e#f")]
    [TestCase("HTTPS://EXAMPLE.com/A", "HTTPS://EXAMPLE.com/A")]
    [TestCase("www.example.com", "www.example.com")]
    [TestCase("https://example.com/a_b_c/(d)x", "https://example.com/a_b_c/(d)x")]
    [TestCase("example.com", null)]
    [TestCase("https://", null)]
    public void ReadsAnAddress(string text, string? value) =>
        Assert.That(ValueCases.Whole("url", text), Is.EqualTo(value));

    [TestCase("https://example.com/a.", "https://example.com/a ← https://example.com/a")]
    [TestCase("https://example.com/a), so", "https://example.com/a ← https://example.com/a")]
    public void LeavesWhatEndsASentence(string text, string value) =>
        Assert.That(ValueCases.All("url", text), Is.EqualTo(new[] { value }));
}
