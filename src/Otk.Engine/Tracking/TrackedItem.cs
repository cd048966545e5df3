using Otk.Workspace.Markdown;

namespace Otk.Engine.Tracking;

/// <summary>An item of work of a SPEC.</summary>
/// <param name="Number">Its number among the items of the SPEC, from 1.</param>
/// <param name="Text">What it says.</param>
/// <param name="Done">True where it is ticked.</param>
/// <param name="InReport">Its place in the scout report's body; null where it stands only in the SPEC.</param>
/// <param name="InSpec">Its place in the SPEC's body; null where it has no box there.</param>
public sealed record TrackedItem(int Number, string Text, bool Done, MarkdownItem? InReport, MarkdownItem? InSpec);
