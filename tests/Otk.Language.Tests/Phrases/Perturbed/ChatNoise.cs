using Otk.Language.Text;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>What people put before and behind a command: greetings, thanks, bullets, fences, full stops.</summary>
internal static class ChatNoise
{
    public static IEnumerable<string> Before(ReadPhrase phrase, params string[] prefixes) =>
        BeginsALine(phrase) ? prefixes.Select(p => p + phrase.Text) : [];

    public static IEnumerable<string> Behind(ReadPhrase phrase, params string[] suffixes) =>
        EndsInAWord(phrase) ? suffixes.Select(s => phrase.Text + s) : [];

    public static IEnumerable<string> Fence(ReadPhrase phrase) =>
        phrase.IsFenced ? [] : [$"```\n{phrase.Text}\n```", $"```text\n{phrase.Text}\n```\n"];

    // A bullet, a mail quote, a fence, or the time of a chat message is one only at the start of its line.
    private static bool BeginsALine(ReadPhrase phrase) =>
        phrase.Tokens[0].Kind != TokenKind.Noise && phrase.Text[0] != '[';

    // "what's next?." is nothing that anyone types.
    private static bool EndsInAWord(ReadPhrase phrase) =>
        phrase.Tokens[^1].Kind is TokenKind.Word or TokenKind.Quoted or TokenKind.Mention or TokenKind.Flag
        && !phrase.IsFenced;
}
