using Otk.Engine.Outcomes;
using Otk.Workspace.Documents;

namespace Otk.Engine;

/// <summary>What an outcome made or named, so that a later clause can say "it".</summary>
public static class Touched
{
    /// <summary>The documents that an outcome made or named.</summary>
    public static IReadOnlyList<Document> By(Outcome outcome) =>
        outcome switch
        {
            Outcome.Created o => [o.Document],
            Outcome.Orchestrated o => o.Specs,
            Outcome.Scouted o => [o.Spec],
            Outcome.Started o => [o.Spec],
            Outcome.Changed o => [.. o.Changes.Select(c => c.Document)],
            Outcome.Shown o => [o.Document],
            Outcome.Logged o => [o.Spec],
            Outcome.Checked o => [o.Spec],
            Outcome.Claimed o => [o.Document],
            Outcome.Moved { ToArchive: false } o => o.Documents,
            Outcome.HistoryTold o => [o.Document],
            _ => [],
        };
}
