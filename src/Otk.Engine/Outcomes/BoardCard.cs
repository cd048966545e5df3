using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>A document on the board, with its number in lists and its progress where it has any.</summary>
public sealed record BoardCard(int Number, Document Document, int Done, int Total);
