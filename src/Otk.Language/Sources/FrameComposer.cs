using Otk.Language.Templates;

namespace Otk.Language.Sources;

/// <summary>Makes the templates of frames: each frame in every construction, with the verbs of its senses.</summary>
/// <remarks>
/// A construction is a template with <c>&lt;verb&gt;</c>, <c>&lt;verb.ing&gt;</c> or <c>&lt;verb.past&gt;</c>,
/// <c>&lt;object&gt;</c>, <c>&lt;particle&gt;</c> and <c>&lt;rest&gt;</c>. Of a verb with a particle ("put away") the
/// particle stands where the construction has it, and behind the verb: "put the plan away", "put away the plan".
/// </remarks>
internal static class FrameComposer
{
    private static readonly (string Rule, Func<Verb, string> Form)[] _forms =
    [
        ("verb", v => v.Base),
        ("verb.ing", v => v.Ing),
        ("verb.past", v => v.Past),
    ];

    /// <summary>Adds the templates of every block's frame to it, once.</summary>
    public static void Run(GrammarSource source)
    {
        foreach (var block in source.Intents.Values.SelectMany(b => b))
        {
            if (block.Frame is not { } frame)
                continue;
            block.Frame = null;
            var verbs = frame.Senses.SelectMany(s => source.Verbs.GetValueOrDefault(s) ?? []).ToList();
            foreach (var construction in source.Constructions)
            {
                foreach (var group in verbs.GroupBy(v => v.Particle))
                    block.Sentences.AddRange(Composed(frame, construction, [.. group], group.Key));
            }
        }
    }

    private static IEnumerable<Template> Composed(Frame frame, Template construction, Verb[] verbs, string particle)
    {
        var (rule, form) = _forms.First(f => Uses(construction.Root, f.Rule));
        var said = verbs.Select(form).Where(f => f.Length > 0).Distinct().ToList();
        if (said.Count == 0)
            yield break;
        yield return Filled(frame, construction, rule, said, particle);
        if (particle.Length > 0 && rule != "verb.past")
            yield return Filled(frame, construction, rule, [.. said.Select(s => $"{s} {particle}")], "");
    }

    private static Template Filled(
        Frame frame,
        Template construction,
        string rule,
        List<string> verbs,
        string particle
    ) =>
        construction with
        {
            Text = Named(frame, construction.Text, verbs, particle),
            At = frame.Done.At,
            Root = construction
                .Root.Replace(rule, new TemplateNode.Choice([.. verbs.Select(v => new TemplateNode.Text(v))]))
                .Replace("object", frame.Done.Root)
                .Replace("particle", particle.Length == 0 ? TemplateNode.Empty : new TemplateNode.Text(particle))
                .Replace("rest", frame.Rest?.Root ?? TemplateNode.Empty),
        };

    // As authors are shown it: "<archive> <object> away".
    private static string Named(Frame frame, string construction, List<string> verbs, string particle)
    {
        var sense = string.Join('+', frame.Senses);
        var isBehindVerb = particle.Length == 0 && verbs.TrueForAll(v => v.Contains(' '));
        return construction
            .Replace("<verb", "<" + sense, StringComparison.Ordinal)
            .Replace(
                "<particle>",
                particle.Length > 0 ? particle
                    : isBehindVerb ? $"({verbs[0]})"
                    : "",
                StringComparison.Ordinal
            )
            .Replace("  ", " ", StringComparison.Ordinal);
    }

    private static bool Uses(TemplateNode node, string rule) =>
        (node is TemplateNode.Rule { SlotName: null } r && r.Name == rule) || node.Inner.Any(n => Uses(n, rule));
}
