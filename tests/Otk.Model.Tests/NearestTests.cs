using Otk.Model.Problems;

namespace Otk.Model.Tests;

public sealed class NearestTests
{
    private static readonly string[] _commands = ["plan", "spec", "orchestrate", "scout", "list", "claim"];

    [TestCase("scuot", "scout")]
    [TestCase("orchestarte", "orchestrate")]
    [TestCase("lst", "list")]
    [TestCase("PLAN", "plan")]
    [TestCase("plans", "plan")]
    public void ASlipIsSeenThrough(string word, string meant) =>
        Assert.That(Nearest.Of(word, _commands), Is.EqualTo(meant));

    [TestCase("frobnicate")]
    [TestCase("x")]
    [TestCase("")]
    public void AnotherWordIsNotGuessedAt(string word) => Assert.That(Nearest.Of(word, _commands), Is.Null);
}
