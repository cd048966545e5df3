using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Moves a document to a status.</summary>
    public sealed record SetStatus(DocumentRef Target, string Status, bool Force = false) : Intent;

    /// <summary>Gives a document to an owner.</summary>
    public sealed record SetOwner(DocumentRef Target, string Owner) : Intent;

    /// <summary>Changes the title of a document; its ID and file name stay.</summary>
    public sealed record SetTitle(DocumentRef Target, string Title) : Intent;

    /// <summary>Makes a plan wait until another is done; for nothing any more where none is named.</summary>
    public sealed record SetAfter(DocumentRef Target, DocumentRef? After) : Intent;

    /// <summary>Puts a document, and what belongs to it, into the archive; what is executing only by force.</summary>
    public sealed record Archive(DocumentRef Target, bool Force = false) : Intent;

    /// <summary>Brings a document back from the archive.</summary>
    public sealed record Restore(DocumentRef Target) : Intent;
}

/// <summary>Describes changes of documents that are there.</summary>
internal static class ChangingIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.SetStatus>("set-status")
            .Command(
                "ready",
                i => i is { Status: Status.Ready, Force: false },
                ["status"],
                DocumentKind.Plan,
                word: "ready"
            )
            .Command("set", word: "done")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text("status", i => i.Status, option: "--status", isRequired: true)
            .Flag("force", i => i.Force),
        new IntentDescription<Intent.SetOwner>("set-owner")
            .Command("set")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text("owner", i => i.Owner, TextCheck.Owner, "--owner", isRequired: true),
        new IntentDescription<Intent.SetTitle>("set-title")
            .Command("set")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text("title", i => i.Title, TextCheck.Title, "--title", isRequired: true),
        new IntentDescription<Intent.SetAfter>("set-after")
            .Command("set")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, isRequired: true)
            .Reference(
                "after",
                i => i.After,
                (i, r) => i with { After = r },
                DocumentKind.Plan,
                "--after",
                ifNone: "none"
            ),
        new IntentDescription<Intent.Archive>("archive")
            .Command("archive")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Flag("force", i => i.Force),
        new IntentDescription<Intent.Restore>("restore")
            .Command("restore")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }),
    ];
}
