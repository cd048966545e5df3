using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>
/// A value in front matter that was changed; <see cref="From"/> equals <see cref="To"/> where it was so already.
/// </summary>
public sealed record ValueChange(Document Document, string Key, string From, string To)
{
    /// <summary>The hook events of changes, each once.</summary>
    internal static IReadOnlyList<string> EventsOf(IReadOnlyList<ValueChange> changes) =>
        [
            .. changes
                .Where(c => c.From != c.To)
                .Select(c => Fields.Find(c.Key)?.Event?.Name)
                .OfType<string>()
                .Distinct(),
        ];
}
