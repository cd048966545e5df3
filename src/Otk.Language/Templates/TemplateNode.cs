namespace Otk.Language.Templates;

/// <summary>
/// A node of a sentence template. Nodes compose like parser combinators over tokens; the matcher decides how they are
/// run.
/// </summary>
public abstract record TemplateNode
{
    private TemplateNode() { }

    /// <summary>Characters as written, white space included: a word may go on into the next node.</summary>
    public sealed record Text(string Characters) : TemplateNode;

    /// <summary>One after another.</summary>
    public sealed record Sequence(IReadOnlyList<TemplateNode> Items) : TemplateNode;

    /// <summary>One of several; an empty sequence among them makes it optional.</summary>
    public sealed record Choice(IReadOnlyList<TemplateNode> Items) : TemplateNode;

    /// <summary>All, in any order.</summary>
    public sealed record Permutation(IReadOnlyList<TemplateNode> Items) : TemplateNode;

    /// <summary>Once or more.</summary>
    public sealed record Repeat(TemplateNode Item) : TemplateNode;

    /// <summary>A value of a list, a range, a wildcard or a recognizer, kept under a slot's name.</summary>
    public sealed record Slot(string List, string Name) : TemplateNode;

    /// <summary>An expansion rule, and where a slot is named, everything it reads kept under that name.</summary>
    public sealed record Rule(string Name, string? SlotName) : TemplateNode;

    /// <summary>The nodes inside, in order.</summary>
    public IReadOnlyList<TemplateNode> Inner =>
        this switch
        {
            Sequence sequence => sequence.Items,
            Choice choice => choice.Items,
            Permutation permutation => permutation.Items,
            Repeat repeat => [repeat.Item],
            _ => [],
        };

    /// <summary>The same, with another node for each use of a rule; what has none stays as it is.</summary>
    public TemplateNode Replace(string rule, TemplateNode node)
    {
        if (this is Rule { SlotName: null } used)
            return used.Name == rule ? node : this;
        TemplateNode[]? replaced = null;
        for (var i = 0; i < Inner.Count; i++)
        {
            var inner = Inner[i].Replace(rule, node);
            if (!ReferenceEquals(inner, Inner[i]))
                (replaced ??= [.. Inner])[i] = inner;
        }

        return replaced is null
            ? this
            : this switch
            {
                Sequence => new Sequence(replaced),
                Choice => new Choice(replaced),
                Permutation => new Permutation(replaced),
                _ => new Repeat(replaced[0]),
            };
    }

    /// <summary>Nothing.</summary>
    public static TemplateNode Empty { get; } = new Sequence([]);
}
