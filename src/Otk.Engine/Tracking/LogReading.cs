using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>Reads the entries of many logs, those of the archive too.</summary>
internal sealed class LogReading(EngineContext context)
{
    /// <summary>What was met that cannot be read.</summary>
    public List<Problem> Damaged { get; } = [];

    /// <summary>The entries of a kind, or of all, in no order; from a time on, and of logs with some words.</summary>
    /// <param name="kind">The kind; null for all.</param>
    /// <param name="since">From when on; null for ever.</param>
    /// <param name="words">Words that the log has.</param>
    /// <param name="spec">The SPEC whose logs are meant; null for all.</param>
    public IEnumerable<LoggedEntry> Entries(
        LogEntry? kind,
        DateTimeOffset? since,
        IReadOnlyList<string> words,
        Document? spec = null
    )
    {
        foreach (var store in new[] { context.Store, context.ArchiveStore })
        {
            var logs = spec is null ? store.Files(DocumentKind.Log) : new SpecFiles(store, spec).LogPaths;
            foreach (var path in store.WithEntries(logs, kind?.Heading(), since, words))
            {
                if (!store.Read(DocumentKind.Log, path).TryGet(out var log, out var problem))
                {
                    Damaged.Add(problem);
                    continue;
                }

                foreach (var entry in In(log, kind).Where(e => since is null || e.Time >= since))
                    yield return entry;
            }
        }
    }

    private static IEnumerable<LoggedEntry> In(Document log, LogEntry? kind)
    {
        var open = Blockers.In(log).Select(b => b.Text).ToHashSet(StringComparer.Ordinal);
        return (kind is { } one ? [one] : Enum.GetValues<LogEntry>()).SelectMany(k =>
            WorkThreads
                .Entries(log, k)
                .DistinctBy(item => item.Text)
                .Select(item =>
                {
                    var (time, words) = DatedEntry.Of(item.Text);
                    return new LoggedEntry(
                        log,
                        log.Link,
                        k,
                        time,
                        words,
                        k == LogEntry.Blocker && open.Contains(item.Text)
                    );
                })
        );
    }
}
