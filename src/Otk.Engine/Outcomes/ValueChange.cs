using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>
/// A value in front matter that was changed; <see cref="From"/> equals <see cref="To"/> where it was so already.
/// </summary>
public sealed record ValueChange(Document Document, string Key, string From, string To);
