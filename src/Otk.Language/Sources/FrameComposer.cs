using Otk.Language.Templates;

namespace Otk.Language.Sources;

/// <summary>Makes the templates of frames: each frame in every construction, with the verbs of its senses.</summary>
/// <remarks>
/// A construction is a template with <c>&lt;verb&gt;</c>, <c>&lt;verb.ing&gt;</c> or <c>&lt;verb.past&gt;</c>,
/// <c>&lt;object&gt;</c>, <c>&lt;particle&gt;</c> and <c>&lt;rest&gt;</c>. Of a verb with a particle ("put away") the
/// particle stands where the construction has it, and behind the verb: "put the plan away", "put away the plan". The
/// verbs of a sense in one form are a rule, which all templates share.
/// </remarks>
internal sealed class FrameComposer
{
    private static readonly (string Rule, Func<Verb, string> Form)[] _forms =
    [
        ("verb", v => v.Base),
        ("verb.ing", v => v.Ing),
        ("verb.past", v => v.Past),
    ];

    // Between the sense and the particle, in the name of a rule; authors' names have no blank.
    private const string Of = " verb";
    private readonly GrammarSource _source;
    private string _object = "";

    private FrameComposer(GrammarSource source) => _source = source;

    /// <summary>Adds the templates of every block's frame to it, once.</summary>
    public static void Run(GrammarSource source)
    {
        var composer = new FrameComposer(source);
        source.Constructions.RemoveAll(construction =>
        {
            if (Array.Exists(_forms, f => Uses(construction.Root, f.Rule)))
                return false;
            source.Errors.Add(
                new GrammarError(
                    $"The construction '{construction.Text}' needs <verb>, <verb.ing> or <verb.past>.",
                    construction.At
                )
            );
            return true;
        });
        foreach (var block in source.Intents.Values.SelectMany(b => b))
        {
            if (block.Frame is not { } frame)
                continue;
            block.Frame = null;
            composer.ShareObject(frame);
            block.Sentences.AddRange(source.Constructions.Select(c => composer.Composed(frame, c)).OfType<Template>());
        }
    }

    /// <summary>The sense whose verbs a rule has; null for any other rule.</summary>
    public static string? SenseOf(string rule) =>
        rule.IndexOf(Of, StringComparison.Ordinal) is > 0 and var end ? rule[..end] : null;

    // What the verbs are done to is one rule for all constructions, and for all frames that write it alike.
    private void ShareObject(Frame frame)
    {
        if (frame.Done.Root is TemplateNode.Rule { SlotName: null } rule)
            _object = rule.Name;
        else
            _source.Rules[_object = $"{frame.Done.Text} (object)"] = frame.Done;
    }

    private Template? Composed(Frame frame, Template construction)
    {
        var (rule, form) = _forms.First(f => Uses(construction.Root, f.Rule));
        var sense = string.Join('+', frame.Senses);
        var (ways, together) = (new List<TemplateNode>(), new List<string>());
        var parts = Parts(construction, rule);
        foreach (
            var group in frame
                .Senses.SelectMany(s => _source.Verbs.GetValueOrDefault(s) ?? [])
                .GroupBy(v => v.Particle, v => form(v))
        )
        {
            List<string> said = [.. group.Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)];
            together.AddRange(said.Select(s => group.Key.Length == 0 ? s : $"{s} {group.Key}"));
            if (parts && group.Key.Length > 0 && said.Count > 0)
                ways.Add(
                    Filled(
                        frame,
                        construction,
                        rule,
                        Verbs($"{sense} {rule} {group.Key}", said, construction),
                        group.Key
                    )
                );
        }

        if (together.Count > 0)
            ways.Add(Filled(frame, construction, rule, Verbs($"{sense} {rule}", together, construction), ""));
        return ways.Count == 0
            ? null
            : construction with
            {
                Text = construction
                    .Text.Replace("<verb", "<" + sense, StringComparison.Ordinal)
                    .Replace("<object>", Shown(frame.Done), StringComparison.Ordinal)
                    .Replace("<rest>", frame.Rest?.Text ?? "", StringComparison.Ordinal),
                At = frame.Done.At,
                Root = new TemplateNode.Choice(ways),
            };
    }

    // True where something may stand between a verb and its particle: "put the plan away".
    private static bool Parts(Template construction, string rule) =>
        Uses(construction.Root, "particle")
        && !construction.Text.Contains($"<{rule}> <particle>", StringComparison.Ordinal);

    // Of an object that names nothing the words are shown: frames of one sense differ by it.
    private static string Shown(Template done) => done.Text.AsSpan().ContainsAny('<', '{') ? "<object>" : done.Text;

    private TemplateNode.Rule Verbs(string name, List<string> said, Template construction)
    {
        _source.Rules[name] = construction with
        {
            Root = new TemplateNode.Choice([.. said.Select(v => new TemplateNode.Text(v))]),
        };
        return new TemplateNode.Rule(name, null);
    }

    private TemplateNode Filled(Frame frame, Template construction, string rule, TemplateNode verbs, string particle) =>
        construction
            .Root.Replace(rule, verbs)
            .Replace("object", new TemplateNode.Rule(_object, null))
            .Replace("particle", particle.Length == 0 ? TemplateNode.Empty : new TemplateNode.Text(particle))
            .Replace("rest", frame.Rest?.Root ?? TemplateNode.Empty);

    private static bool Uses(TemplateNode node, string rule) =>
        (node is TemplateNode.Rule { SlotName: null } r && r.Name == rule) || node.Inner.Any(n => Uses(n, rule));
}
