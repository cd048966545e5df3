using System.Collections.Immutable;
using Otk.Language.Sources;
using Otk.Language.Templates;

namespace Otk.Phrases;

/// <summary>Which slots the readings of a template fill.</summary>
/// <remarks>A rule is looked at once, however often it is used; one of a block is looked at for that block.</remarks>
/// <param name="source">The grammar.</param>
internal sealed class FilledSlots(GrammarSource source)
{
    private static readonly ImmutableHashSet<string> _no = [];
    private static readonly Filled _none = new(_no, _no);
    private readonly Dictionary<string, Filled> _known = new(StringComparer.Ordinal);

    /// <summary>The outermost slots that some reading of a template fills, and those that every reading fills.</summary>
    public Filled Of(TemplateNode root, IntentBlock block) =>
        Of(root, block, block.Rules.Count == 0 ? _known : new(StringComparer.Ordinal));

    private Filled Of(TemplateNode node, IntentBlock block, Dictionary<string, Filled> known)
    {
        switch (node)
        {
            case TemplateNode.Text:
                return _none;
            case TemplateNode.Slot { Name: var name }:
                return new([name], [name]);
            case TemplateNode.Rule { SlotName: { } name }:
                return new([name], [name]);
            case TemplateNode.Rule rule when known.TryGetValue(rule.Name, out var slots):
                return slots;
            case TemplateNode.Rule rule:
                // One that contains itself is reported when the template is compiled.
                known[rule.Name] = _none;
                return
                    (block.Rules.GetValueOrDefault(rule.Name) ?? source.Rules.GetValueOrDefault(rule.Name))
                        is { } template
                    ? known[rule.Name] = Of(template.Root, block, known)
                    : _none;
            default:
                return Together(node, block, known);
        }
    }

    // Most of a template are words.
    private Filled Together(TemplateNode node, IntentBlock block, Dictionary<string, Filled> known)
    {
        var isAny = node is TemplateNode.Choice;
        Filled? all = null;
        foreach (var inner in node.Inner)
        {
            var one = Of(inner, block, known);
            all =
                all is null ? one
                : one.Some.IsEmpty && (!isAny || all.Every.IsEmpty) ? all
                : new(all.Some.Union(one.Some), isAny ? all.Every.Intersect(one.Every) : all.Every.Union(one.Every));
        }

        return all ?? _none;
    }

    /// <summary>Slots by name.</summary>
    /// <param name="Some">Those that some reading fills.</param>
    /// <param name="Every">Those that every reading fills.</param>
    internal sealed record Filled(ImmutableHashSet<string> Some, ImmutableHashSet<string> Every);
}
