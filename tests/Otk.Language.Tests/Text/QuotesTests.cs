using Otk.Language.Text;

namespace Otk.Language.Tests.Text;

public sealed class QuotesTests
{
    [TestCase("plan 'Add search' now", "'Add search'")]
    [TestCase("plan \"Add search\"", "\"Add search\"")]
    [TestCase("plan “Add search”", "“Add search”")]
    [TestCase("plan ‘Bob’s search’", "‘Bob’s search’")]
    [TestCase("plan 'Don't panic'", "'Don't panic'")]
    [TestCase("plan «Say \"hi\"»", "«Say \"hi\"»")]
    [TestCase("plan `code`", "`code`")]
    [TestCase("plan 'the users' settings'", "'the users' settings'")]
    public void AQuotedTextIsOneToken(string phrase, string quoted)
    {
        var text = new Phrase(phrase);
        Assert.That(
            text.Tokens.Where(t => t.Kind == TokenKind.Quoted).Select(text.TextOf),
            Is.EqualTo(new[] { quoted })
        );
    }

    [TestCase("don't do it")]
    [TestCase("the users' plan")]
    [TestCase("it's Bob's")]
    [TestCase("plan 'never closed")]
    [TestCase("plan 'over\na line'")]
    public void AnApostropheOrAnOpenMarkIsNoQuote(string phrase) =>
        Assert.That(new Phrase(phrase).Tokens.Where(t => t.Kind == TokenKind.Quoted), Is.Empty);
}
