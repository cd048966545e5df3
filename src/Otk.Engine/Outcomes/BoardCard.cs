using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>A document on the board, with its number in lists and its progress where it has any.</summary>
public sealed record BoardCard(int Number, Document Document, int Done, int Total)
{
    /// <summary>Why it is not to be worked on now, and what waits for it, in a few words each.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
}
