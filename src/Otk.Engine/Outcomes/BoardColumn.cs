using Otk.Model.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>The documents of a kind that have a status, most recent first.</summary>
public sealed record BoardColumn(DocumentKind Kind, string Status, IReadOnlyList<BoardCard> Cards);
