using Otk.Cli.Commands;
using Otk.Cli.Json;
using Otk.Cli.Rendering;
using Otk.Language.Understanding;
using Otk.Model.Intents;

namespace Otk.Cli.Phrases;

/// <summary>Tells people what was understood of a phrase, or why nothing was.</summary>
internal static class Explanation
{
    /// <summary>Writes what was understood: intents, commands, words and repaired typos. The exit status of the phrase.</summary>
    public static int Write(TextWriter output, Interpretation meaning)
    {
        if (meaning.Verdict == Verdict.NotUnderstood)
        {
            Refuse(output, meaning);
            return 2;
        }

        var commands = CommandLineText.For(meaning.Intents);
        for (var i = 0; i < meaning.Intents.Count; i++)
            Line(output, $"{IntentJson.Name(meaning.Intents[i])}: {commands[i]}");
        foreach (var span in meaning.Spans)
            Line(output, $"  {span.Type} {span.Start}–{span.End}: {span.Text}{(span.Resolution == span.Text ? "" : $" → {span.Resolution}")}");
        foreach (var correction in meaning.Corrections)
            Line(output, $"  typo: {correction.From} → {correction.To}");
        if (meaning.Verdict == Verdict.Understood)
            return 0;
        Alternatives(output, meaning);
        return 3;
    }

    /// <summary>Writes why a phrase is not carried out: where reading stopped and what would be understood, or what it could mean.</summary>
    public static void Refuse(TextWriter output, Interpretation meaning)
    {
        if (meaning.Verdict == Verdict.Ambiguous)
        {
            Line(output, $"This can mean {meaning.Alternatives.Count + 1} things, so nothing was done:");
            Line(output, $"  {string.Join("; ", CommandLineText.For(meaning.Intents))}");
            Alternatives(output, meaning);
            return;
        }

        Line(output, "Not understood, so nothing was done.");
        Underline(output, meaning);
        foreach (var suggestion in meaning.Suggestions)
            Line(output, $"  mend: otk-new \"{suggestion}\"");
    }

    private static void Alternatives(TextWriter output, Interpretation meaning)
    {
        foreach (var reading in meaning.Alternatives)
            Line(output, $"  or: {string.Join("; ", CommandLineText.For((IReadOnlyList<Intent>)reading))}");
    }

    // The rest of the line on which reading stopped is underlined.
    private static void Underline(TextWriter output, Interpretation meaning)
    {
        var at = Math.Min(meaning.ReadUpTo, meaning.Phrase.Length);
        var start = meaning.Phrase.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        start = Math.Min(start, at);
        var end = meaning.Phrase.IndexOf('\n', at);
        end = end < 0 ? meaning.Phrase.Length : end;
        var rest = Printable.Line(meaning.Phrase[at..end]);
        var trimmed = rest.TrimStart();
        if (trimmed.Length == 0 || end - start > 160)
            return;
        var before = Printable.Line(meaning.Phrase[start..at]) + rest[..(rest.Length - trimmed.Length)];
        Line(output, $"  {before}{trimmed}");
        Line(output, $"  {new string(' ', before.Length)}{new string('^', trimmed.TrimEnd().Length)}");
    }

    private static void Line(TextWriter output, string text) => output.Write(Printable.Line(text) + "\n");
}
