using System.Globalization;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>
/// What belongs to a SPEC: its scout report and its execution logs. Found by their names; only what is asked for is
/// read.
/// </summary>
internal sealed class SpecFiles(DocumentStore store, Document spec)
{
    public SpecFiles(EngineContext context, Document spec)
        : this(context.Store, spec) { }

    /// <summary>The paths of its execution logs, oldest first.</summary>
    public IReadOnlyList<string> LogPaths =>
        [
            .. store
                .Files(DocumentKind.Log, spec.Id.Stem)
                .Where(f => IsOfSpec(f))
                .OrderBy(
                    f => DocumentStore.SortKey(DocumentKind.Log, new DocumentId(Path.GetFileNameWithoutExtension(f))),
                    StringComparer.Ordinal
                ),
        ];

    /// <summary>
    /// When its newest log was started, by its name; null where there is none, or its name does not tell.
    /// </summary>
    public DateTimeOffset? NewestStart =>
        LogPaths is [.., var newest]
        && DateTimeOffset.TryParse(
            DerivedName.Parse(Path.GetFileNameWithoutExtension(newest))?.Started,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var started
        )
            ? started
            : null;

    /// <summary>The path of its scout report; null where there is none.</summary>
    public string? ReportPath => store.Files(DocumentKind.Report, spec.Id.Stem).FirstOrDefault(f => IsOfSpec(f));

    /// <summary>Its newest log; null where there is none.</summary>
    public Result<Document>? NewestLog() =>
        LogPaths is [.., var newest] ? store.Read(DocumentKind.Log, newest) : (Result<Document>?)null;

    /// <summary>Its scout report; null where there is none.</summary>
    public Result<Document>? Report() =>
        ReportPath is { } path ? store.Read(DocumentKind.Report, path) : (Result<Document>?)null;

    /// <summary>Its items of work.</summary>
    public Result<IReadOnlyList<TrackedItem>> Items() =>
        Report() is { } read
            ? read.Select(report => TrackedItems.Of(spec, report))
            : TrackedItems.Of(spec, null).ToList();

    private bool IsOfSpec(string path) =>
        DerivedName.Parse(Path.GetFileNameWithoutExtension(path)) is { } name
        && (
            Same(name.SpecId, spec.Id.Text)
            || Same(name.SpecId, spec.Id.Stem)
            || (spec.Id.IsDated && Same(new DocumentId(name.SpecId).Stem, spec.Id.Stem))
        );

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
