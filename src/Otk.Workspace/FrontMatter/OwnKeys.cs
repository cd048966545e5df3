using System.Collections.Frozen;

namespace Otk.Workspace.FrontMatter;

/// <summary>The keys of front matter that otk gives a meaning; all others are the user's, and only read past.</summary>
internal static class OwnKeys
{
    /// <summary>Keys whose value may be a list: the plans that a plan waits for.</summary>
    public const string After = "after";

    private static readonly FrozenSet<string> _keys = new[]
    {
        "id",
        "title",
        "owner",
        "created",
        "status",
        "spec_id",
        "plan_id",
        "spec",
        "plan",
        "task_id",
        "task",
        After,
        "claimed_by",
        "claimed_until",
        "forced",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a key that otk gives a meaning.</summary>
    public static bool Has(string key) => _keys.Contains(key);
}
