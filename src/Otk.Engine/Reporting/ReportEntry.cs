using Otk.Workspace.Documents;

namespace Otk.Engine.Reporting;

/// <summary>A decision or a blocker of a log.</summary>
internal sealed record ReportEntry(Document Log, string Text, bool IsBlocker, bool IsSettled);
