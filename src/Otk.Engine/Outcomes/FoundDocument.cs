using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>A document that a search found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Lines">The lines that have the words, with their numbers, best first.</param>
public sealed record FoundDocument(Document Document, IReadOnlyList<(int Number, string Text)> Lines);
