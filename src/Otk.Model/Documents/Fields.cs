using System.Collections.Frozen;

namespace Otk.Model.Documents;

/// <summary>The one table of the fields of front matter; all other keys are the user's, and only read past.</summary>
/// <remarks>
/// Keys that otk gives a meaning, JSON of documents, columns of lists, hook events, merging of clones and the checks of
/// values come of it.
/// </remarks>
public static class Fields
{
    private static readonly DocumentKind[] _tracked = [DocumentKind.Plan, DocumentKind.Spec];

    /// <summary>What a document is known by.</summary>
    public static Field Id { get; } = new("id");

    /// <summary>How far it is.</summary>
    public static Field Status { get; } =
        new("status")
        {
            IsTold = true,
            Merge = MergeRule.Further,
            Event = ("status-changed", "a document has another status"),
        };

    /// <summary>Whose it is.</summary>
    public static Field Owner { get; } =
        new("owner") { IsTold = true, Event = ("owner-changed", "a document has another owner") };

    /// <summary>What it is about.</summary>
    public static Field Title { get; } = new("title") { Event = ("title-changed", "a document has another title") };

    /// <summary>When it was made.</summary>
    public static Field Created { get; } = new("created") { IsTold = true };

    /// <summary>The PLAN that a SPEC is for.</summary>
    public static Field PlanId { get; } =
        new("plan_id")
        {
            OlderKeys = ["plan"],
            Kinds = [DocumentKind.Spec],
            IsTold = true,
        };

    /// <summary>The SPEC that a PLAN, report or log belongs to.</summary>
    public static Field SpecId { get; } =
        new("spec_id")
        {
            OlderKeys = ["spec"],
            Kinds = [DocumentKind.Plan, DocumentKind.Report, DocumentKind.Log, DocumentKind.Task],
            IsTold = true,
            Merge = MergeRule.Older,
        };

    /// <summary>The task of otk 1.x that a numbered plan is for.</summary>
    public static Field TaskId { get; } = new("task_id") { OlderKeys = ["task"], Kinds = [DocumentKind.Plan] };

    /// <summary>The plans that must be done before: IDs with commas between, or a list.</summary>
    public static Field After { get; } =
        new("after")
        {
            Kinds = [DocumentKind.Plan],
            IsList = true,
            Merge = MergeRule.Both,
            WithoutIt = "waits for no other plan",
        };

    /// <summary>Who has taken it.</summary>
    public static Field ClaimedBy { get; } =
        new("claimed_by")
        {
            Kinds = _tracked,
            Merge = MergeRule.EarlierClaim,
            Event = ("released", "a claim was given up"),
            WithoutIt = "is taken by nobody",
        };

    /// <summary>Until when.</summary>
    public static Field ClaimedUntil { get; } =
        new("claimed_until") { Kinds = _tracked, Merge = MergeRule.EarlierClaim };

    /// <summary>That it was called done while work was open.</summary>
    public static Field Forced { get; } = new("forced") { Kinds = _tracked };

    /// <summary>Why it is in the archive.</summary>
    public static Field ArchiveReason { get; } = new("archive_reason") { Kinds = _tracked };

    /// <summary>How much it matters.</summary>
    public static Field Priority { get; } =
        new("priority")
        {
            Kinds = _tracked,
            Values = ["high", "medium", "low"],
            IsTold = true,
            IsColumn = true,
            Merge = MergeRule.Weightier,
            Event = ("priority-changed", "a document has another priority"),
            WithoutIt = "has no priority",
        };

    /// <summary>The day by which it should be done.</summary>
    public static Field Due { get; } =
        new("due")
        {
            Kinds = _tracked,
            IsDay = true,
            IsTold = true,
            IsColumn = true,
            Merge = MergeRule.Sooner,
            Event = ("due-changed", "a document is due on another day"),
            WithoutIt = "has no due day",
        };

    /// <summary>The day until which it is put off.</summary>
    public static Field WaitUntil { get; } =
        new("wait_until")
        {
            Kinds = _tracked,
            IsDay = true,
            IsTold = true,
            Merge = MergeRule.Sooner,
            WithoutIt = "is not put off",
        };

    /// <summary>Words that it is found by: with commas between, or a list.</summary>
    public static Field Tags { get; } =
        new("tags")
        {
            Kinds = _tracked,
            IsList = true,
            IsTold = true,
            IsColumn = true,
            Merge = MergeRule.Both,
            WithoutIt = "has no tags",
        };

    /// <summary>What became of it and when, where no log tells: <c>ready 2026-11-23T08:00:00Z</c>.</summary>
    public static Field Dates { get; } =
        new("dates")
        {
            Kinds = _tracked,
            IsList = true,
            Merge = MergeRule.Both,
        };

    /// <summary>Where it came from, where it was imported: the tool and its own name for it.</summary>
    public static Field Source { get; } = new("source") { Kinds = _tracked, IsTold = true };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        Id,
        Status,
        Owner,
        Title,
        Created,
        PlanId,
        SpecId,
        TaskId,
        After,
        ClaimedBy,
        ClaimedUntil,
        Forced,
        ArchiveReason,
        Priority,
        Due,
        WaitUntil,
        Tags,
        Dates,
        Source,
    ];

    private static readonly FrozenDictionary<string, Field> _byKey = All.SelectMany(f =>
            f.OlderKeys.Append(f.Key).Select(k => (Key: k, Field: f))
        )
        .ToFrozenDictionary(f => f.Key, f => f.Field, StringComparer.Ordinal);

    /// <summary>The field of a key, as it is written now or as otk 1.x wrote it; null for a key of the
    /// user's.</summary>
    public static Field? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A key as a text: that of the field where there is one, so that thousands of documents share it.</summary>
    public static string KeyOf(ReadOnlySpan<char> key) =>
        _byKey.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var field) && key.SequenceEqual(field.Key)
            ? field.Key
            : key.ToString();
}
