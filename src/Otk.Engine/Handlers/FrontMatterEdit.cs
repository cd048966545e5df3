namespace Otk.Engine.Handlers;

/// <summary>A value of a document's front matter that is to change.</summary>
/// <param name="Key">The key.</param>
/// <param name="From">What the document has now.</param>
/// <param name="To">What it is to have; empty to remove the key.</param>
internal sealed record FrontMatterEdit(string Key, string From, string To)
{
    /// <summary>True for what is only written down: nobody asked for it, and nobody is told.</summary>
    public bool IsQuiet { get; init; }
}
