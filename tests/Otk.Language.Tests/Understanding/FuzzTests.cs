using Otk.Cli.Json;
using Otk.English;
using Otk.Language.Understanding;

namespace Otk.Language.Tests.Understanding;

/// <summary>Any string is interpreted: nothing throws, spans lie in the phrase and hold its characters.</summary>
public sealed class FuzzTests
{
    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);
    private static readonly string[] _pieces =
        [.. EnglishGrammar.Compiled.Examples.SelectMany(e => e.Phrase.Split(' ')).Distinct(), "'", "\"", "“", "”", "\n", "`", "—", "@", "--", "é", "🎉", "\uD83D", "(", "...", "PLAN-", "#"];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool AnyStringIsInterpreted(string? text) => IsSound(text ?? "");

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool AnyOrderOfTheGrammarsOwnWordsIsInterpreted(int[] picks) =>
        IsSound(string.Join(' ', picks.Select(p => _pieces[(int)((uint)p % _pieces.Length)])));

    private static bool IsSound(string text)
    {
        var meaning = _interpreter.Interpret(text);
        var json = InterpretationJson.Text(meaning);
        return json.Length > 0
            && meaning.Spans.All(s => s.Start >= 0 && s.End <= text.Length && text[s.Start..s.End] == s.Text)
            && meaning.ReadUpTo >= 0 && meaning.ReadUpTo <= text.Length
            && meaning.Verdict == Verdict.NotUnderstood == (meaning.Intents.Count == 0);
    }
}
