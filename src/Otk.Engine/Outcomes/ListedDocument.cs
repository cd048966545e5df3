using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>
/// A document in a list, with its number: its place among all of its kind in order of creation, from 1; of a SPEC, with
/// how many of its items are done.
/// </summary>
public sealed record ListedDocument(int Number, Document Document, (int Done, int Total) Progress)
{
    /// <summary>Why it is not to be worked on now, and what waits for it, in a few words each.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
}
