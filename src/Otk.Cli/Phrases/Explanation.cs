using System.Globalization;
using Otk.App.Rendering;
using Otk.Language;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.Cli.Phrases;

/// <summary>Tells people what was understood of a phrase, or why nothing was.</summary>
internal static class Explanation
{
    // Of a long line, a screen's width on each side of the place.
    private const int MostShown = 78;

    /// <summary>
    /// Writes what was understood: intents, commands, words and repaired typos. The exit status of the phrase.
    /// </summary>
    public static int Write(TextWriter output, Interpretation meaning)
    {
        if (meaning.Verdict == Verdict.NotUnderstood)
        {
            Refuse(output, meaning);
            return 2;
        }

        var commands = CommandLineText.For(meaning.Intents);
        for (var i = 0; i < meaning.Intents.Count; i++)
            Line(output, $"{IntentKind.Of(meaning.Intents[i]).Name}: {commands[i]}");
        foreach (var span in meaning.Spans)
            Line(
                output,
                $"  {span.Type} {span.Start}–{span.End}: {span.Text}{(span.Resolution == span.Text ? "" : $" → {span.Resolution}")}"
            );
        foreach (var correction in meaning.Corrections)
            Line(output, $"  typo: {correction.From} → {correction.To}");
        foreach (var place in meaning.AddedTemplates)
            Line(output, $"  template: {place}");
        if (meaning.Verdict == Verdict.Understood)
            return 0;
        Alternatives(output, meaning);
        return 3;
    }

    /// <summary>
    /// Writes why a phrase is not carried out: where reading stopped and what would be understood, or what it could
    /// mean.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="meaning">What was read of it.</param>
    /// <param name="inLine">True where the next phrase is typed as it is, and not behind the name of the
    /// program.</param>
    public static void Refuse(TextWriter output, Interpretation meaning, bool inLine = false)
    {
        if (meaning.Verdict == Verdict.Ambiguous)
        {
            Line(output, $"This can mean {meaning.Alternatives.Count + 1} things, so nothing was done:");
            Line(output, $"  {string.Join("; ", CommandLineText.For(meaning.Intents))}");
            Alternatives(output, meaning);
            return;
        }

        if (meaning.Phrase.Length > Interpreter.MaxLength)
        {
            var (length, most) = (meaning.Phrase.Length, Interpreter.MaxLength);
            var told = string.Create(CultureInfo.InvariantCulture, $"{length:N0} characters; {most:N0} is the most");
            Line(output, $"The phrase has {told}. Nothing was done.");
            Line(output, "  mend: shorten the phrase and put the rest into the document");
            return;
        }

        if (meaning.IsTooLong)
        {
            var most = string.Create(
                CultureInfo.InvariantCulture,
                $"{Grammar.MostWords:N0} words, or than {Grammar.MostClauses:N0} clauses"
            );
            Line(output, $"The phrase has more than {most}. Nothing was done.");
            Line(output, "  mend: give it in parts; quote a long text");
            return;
        }

        if (meaning.Partly is { } partly)
        {
            Line(output, "Not every word was understood, so nothing was done.");
            Unread(output, meaning.Phrase, partly);
            foreach (var command in CommandLineText.For(partly.Intents))
                Line(output, $"  try: {command}");
            return;
        }

        if (meaning.Lack is { } lack)
            Line(output, $"otk cannot {lack} yet, so nothing was done.");
        else
        {
            Line(output, "Not understood, so nothing was done.");
            Underline(output, meaning);
        }

        foreach (var suggestion in meaning.Suggestions)
            Line(
                output,
                inLine ? $"  say: {suggestion}"
                    : suggestion.StartsWith("otk ", StringComparison.Ordinal) ? $"  try: {suggestion}"
                    : $"  try: otk-new \"{suggestion}\""
            );
    }

    /// <summary>Writes which words of a phrase could not be used, underlined.</summary>
    public static void Unread(TextWriter output, string phrase, Partly partly)
    {
        var shown = Printable.Line(phrase);
        if (shown.Length != phrase.Length || shown.Length > MostShown)
        {
            // Over several lines, or longer than a screen is wide.
            Line(output, $"  not understood: {string.Join(", ", partly.Unread.Select(u => Printable.Line(u.Text)))}");
            return;
        }

        var marks = new char[shown.Length];
        Array.Fill(marks, ' ');
        foreach (var words in partly.Unread)
            Array.Fill(marks, '^', words.Start, words.End - words.Start);
        Line(output, $"  {shown}");
        Line(output, $"  {new string(marks).TrimEnd()}");
    }

    /// <summary>Writes which words behind what was understood could not be used.</summary>
    public static void Unread(TextWriter output, Interpretation meaning)
    {
        if (meaning.Unread.Count > 0)
            Line(output, $"Not used: {string.Join(", ", meaning.Unread.Select(u => Printable.Line(u.Text)))}");
    }

    private static void Alternatives(TextWriter output, Interpretation meaning)
    {
        foreach (var reading in meaning.Alternatives)
            Line(output, $"  or: {string.Join("; ", CommandLineText.For((IReadOnlyList<Intent>)reading))}");
    }

    // What is left of the line where reading stopped is underlined; a caret behind the end says that something is
    // missing there.
    private static void Underline(TextWriter output, Interpretation meaning)
    {
        var phrase = meaning.Phrase.TrimEnd();
        if (phrase.Length == 0)
            return;
        var at = Math.Min(meaning.ReadUpTo, phrase.Length);
        while (at < phrase.Length && char.IsWhiteSpace(phrase[at]))
            at++;
        var start = at == 0 ? 0 : phrase.LastIndexOf('\n', at - 1) + 1;
        var end =
            at == phrase.Length ? at
            : phrase.IndexOfAny(['\r', '\n'], at) is >= 0 and var lineEnd ? lineEnd
            : phrase.Length;
        var before = Printable.Line(phrase[start..at].TrimStart());
        var rest = Printable.Line(phrase[at..end]);
        if (before.Length > MostShown)
            before = "…" + before[^MostShown..];
        if (rest.Length > MostShown)
            rest = rest[..MostShown] + "…";
        Line(output, $"  {before}{rest}");
        Line(output, $"  {new string(' ', before.Length)}{new string('^', Math.Max(1, rest.Length))}");
    }

    private static void Line(TextWriter output, string text) => output.Write(Printable.Line(text) + "\n");
}
