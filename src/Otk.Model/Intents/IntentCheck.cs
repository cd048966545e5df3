using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Model.Intents;

/// <summary>What can be said against an intent without looking at the workspace.</summary>
public static class IntentCheck
{
    /// <summary>The problem with a title or an owner in the intent; null where there is none.</summary>
    public static Problem? Of(Intent intent) =>
        intent switch
        {
            Intent.CreatePlan i => Check(i.Title, i.Owner),
            Intent.CreateSpec i => Check(i.Title, i.Owner),
            Intent.SetOwner i => Check(null, i.Owner),
            Intent.SetTitle i => Check(i.Title, null),
            Intent.OwnerSet i => Check(null, i.Owner),
            Intent.CreateTask i => Check(i.Title, i.Owner),
            Intent.CreateNumberedPlan i => Check(i.Title, i.Owner),
            _ => null,
        };

    private static Problem? Check(string? title, string? owner)
    {
        if (title is not null && !Title.Check(title, "title").TryGet(out _, out var problem))
            return problem;
        return owner is not null && !Title.Check(owner, "owner").TryGet(out _, out problem) ? problem : null;
    }
}
