namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Checks that everything is in order, and mends what has one right answer.</summary>
    public sealed record Doctor(bool Fix = false) : Intent;

    /// <summary>
    /// Takes an act back: the last one of the same owner, or the one of a number; or only lists what could be taken
    /// back.
    /// </summary>
    public sealed record Undo(bool OnlyList = false, int? Number = null) : Intent;

    /// <summary>Tells who owns new documents, and why.</summary>
    public sealed record OwnerWho : Intent;

    /// <summary>Sets who owns new documents.</summary>
    public sealed record OwnerSet(string Owner) : Intent;

    /// <summary>Sets up a workspace ahead of its first document, or takes back what otk itself wrote.</summary>
    public sealed record Initialize(
        bool Track = false,
        bool Templates = false,
        bool Remove = false,
        bool Claude = false,
        bool Agents = false
    ) : Intent
    {
        /// <summary>True to begin a workspace in the current folder, whatever lies above it.</summary>
        public bool Here { get; init; }
    }

    /// <summary>Watches the plans and orchestrates as they become ready, until it is ended.</summary>
    public sealed record Watch : Intent;
}

/// <summary>Describes keeping the workspace in order.</summary>
internal static class KeepingIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.Doctor>("doctor")
            .Command("doctor")
            .Flag("fix", i => i.Fix)
            .OnlyLooks(i => !i.Fix)
            .Alone(),
        new IntentDescription<Intent.Undo>("undo")
            .Command("undo")
            .Flag("list", i => i.OnlyList)
            .Number("number", i => i.Number)
            .OnlyLooks(i => i.OnlyList)
            .Alone(),
        new IntentDescription<Intent.OwnerWho>("owner-who").Command("owner who").OnlyLooks(),
        new IntentDescription<Intent.OwnerSet>("owner-set")
            .Command("owner set")
            .Text("owner", i => i.Owner, TextCheck.Owner, isRequired: true),
        new IntentDescription<Intent.Initialize>("init")
            .Command("init")
            .Flag("track", i => i.Track)
            .Flag("templates", i => i.Templates)
            .Flag("claude", i => i.Claude)
            .Flag("agents", i => i.Agents)
            .Flag("remove", i => i.Remove)
            .Flag("here", i => i.Here)
            .Alone(),
        new IntentDescription<Intent.Watch>("watch").Command("watch").OnlyLooks(),
    ];
}
