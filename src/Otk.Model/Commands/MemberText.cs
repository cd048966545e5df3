using System.Globalization;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Model.Commands;

/// <summary>Sets members of intents from what was typed, as commands, tools and the options in phrases do.</summary>
public static class MemberText
{
    private const string KindsToList = "plans, specs, logs, reports or tasks";

    /// <summary>The intent with a member set; or why the text cannot be its value.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="member">The member.</param>
    /// <param name="text">What was typed; for a flag nothing.</param>
    /// <param name="kind">The kind of document that is meant, where the member takes any.</param>
    public static Result<Intent> With(Intent intent, IntentMember member, string text, DocumentKind? kind = null) =>
        member switch
        {
            IntentMember.Reference { IfNone: { } none } when text == none => intent,
            IntentMember.Reference m => m.With(intent, ReferenceText.Read(text, m.Kind ?? kind)),
            IntentMember.References m => m.With(intent, [.. m.Get(intent), ReferenceText.Read(text, m.Kind)]),
            IntentMember.Text m => m.With(intent, text),
            IntentMember.Flag m => m.With(intent),
            IntentMember.Duration m => DurationText.Read(text) is { } time
                ? m.With(intent, time)
                : Problem.Usage(
                    $"'{text}' is no duration: use 30m, 2h, 1h30m, 3d or 1w, a year at most.",
                    $"{m.Name}: 2h"
                ),
            IntentMember.Time m => m.With(intent, TimeText.EdgeOf(text, m.Edge) ?? text.Trim()),
            IntentMember.Texts m => m.With(intent, [.. m.Get(intent).Concat(Several(text)).Distinct()]),
            IntentMember.Number m => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? m.With(intent, number)
                : Problem.Usage($"'{text}' is no {m.Name}: use a whole number.", $"{m.Name}: 1"),
            IntentMember.KindOf m => DocumentKinds.Parse(text) is { } named
                ? m.With(intent, named)
                : Problem.Usage($"There are no '{text}' to list: use {KindsToList}.", $"{m.Name}: plans"),
            IntentMember.Choice m => m.Values.FirstOrDefault(v => v.Equals(text, StringComparison.OrdinalIgnoreCase))
                is { } value
                ? m.With(intent, value)
                : Problem.Usage(
                    $"There is no {m.Name} '{text}': use {string.Join(", ", m.Values.SkipLast(1))} or {m.Values[^1]}.",
                    $"{m.Name}: {m.Values[0]}"
                ),
            _ => throw new InvalidOperationException($"A member of no known form: {member}"),
        };

    // "a, b" is two of them.
    private static string[] Several(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// The intents that given values make: one, or one for each value of the member that may be given several times.
    /// </summary>
    /// <param name="description">What is to be made.</param>
    /// <param name="says">What the command says by itself.</param>
    /// <param name="given">The texts that were given of a member; none where it was not, one of a flag.</param>
    /// <param name="repeats">The member that may be given several times; empty for none.</param>
    /// <param name="kind">The kind of document that is meant, where the intent takes any.</param>
    public static Result<IReadOnlyList<Intent>> Make(
        IntentKind description,
        IReadOnlyList<(string Member, string Text)> says,
        Func<IntentMember, IReadOnlyList<string>> given,
        string repeats = "",
        DocumentKind? kind = null
    )
    {
        List<Intent> made = [description.Unsaid];
        foreach (var member in description.Members)
        {
            var texts = says.Where(s => s.Member == member.Name).Select(s => s.Text).Concat(given(member)).ToList();
            if (texts.Count == 0)
                continue;
            var isMany = member.Name == repeats && member is not IntentMember.References;
            if (isMany)
                made = [.. texts.SelectMany(_ => made)];
            for (var i = 0; i < made.Count; i++)
            {
                foreach (var text in isMany ? [texts[i]] : texts)
                {
                    if (!With(made[i], member, text, kind).TryGet(out var next, out var problem))
                        return problem;
                    made[i] = next;
                }
            }
        }

        return made;
    }

    /// <summary>True where a member of an intent says something.</summary>
    public static bool Has(Intent intent, IntentMember member) =>
        member switch
        {
            IntentMember.Reference m => m.Get(intent) is not null,
            IntentMember.References m => m.Get(intent).Count > 0,
            IntentMember.Text m => m.Get(intent) is { Length: > 0 },
            IntentMember.Flag m => m.Get(intent),
            IntentMember.Duration m => m.Get(intent) is not null,
            IntentMember.Time m => m.Get(intent) is { Length: > 0 },
            IntentMember.Texts m => m.Get(intent).Count > 0,
            IntentMember.Number m => m.Get(intent) is not null,
            IntentMember.KindOf m => m.Get(intent) is not null,
            IntentMember.Choice m => m.Get(intent) != m.Default,
            _ => throw new InvalidOperationException($"A member of no known form: {member}"),
        };

    /// <summary>True where a command's own words say what the intent is.</summary>
    public static bool Fits(CommandForm form, Intent intent) =>
        form.Says.All(s =>
            IntentKind.Of(intent).Members.First(m => m.Name == s.Member) switch
            {
                IntentMember.Text m => m.Get(intent) == s.Text,
                IntentMember.Flag m => m.Get(intent),
                var member => throw new InvalidOperationException($"A command cannot say a {member.GetType().Name}."),
            }
        );
}
