namespace Otk.Language.Grammar;

/// <summary>A node of a sentence template. Nodes compose like parser combinators over tokens; the matcher decides how they are run.</summary>
public abstract record TemplateNode
{
    private TemplateNode()
    {
    }

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

    /// <summary>Nothing.</summary>
    public static TemplateNode Empty { get; } = new Sequence([]);
}
