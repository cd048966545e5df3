using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>
    /// Lists documents. A member that is null does not narrow the list; <paramref name="Free"/> leaves only ready plans
    /// that wait for no other and that nobody has taken; <paramref name="Archived"/> lists what is in the archive
    /// instead.
    /// </summary>
    public sealed record List(
        DocumentKind? Kind = null,
        string? Status = null,
        string? Owner = null,
        string? Text = null,
        bool Free = false,
        bool Archived = false
    ) : Intent;

    /// <summary>Shows a document and what it is linked to.</summary>
    /// <param name="Target">The document.</param>
    /// <param name="InEditor">True to open it in the user's editor instead.</param>
    public sealed record Show(DocumentRef Target, bool InEditor = false) : Intent;

    /// <summary>Tells what was being worked on.</summary>
    public sealed record Resume : Intent;

    /// <summary>Finds documents by their words, best first.</summary>
    public sealed record Search(string Text) : Intent;

    /// <summary>Shows plans and specs by status.</summary>
    public sealed record Board : Intent;

    /// <summary>Draws a document and what it is linked to as a Mermaid graph.</summary>
    public sealed record Graph(DocumentRef Target) : Intent;

    /// <summary>Tells what was done to a document.</summary>
    public sealed record History(DocumentRef Target) : Intent;

    /// <summary>Writes one web page with board, timeline, progress, decisions and blockers.</summary>
    public sealed record Report(string Path) : Intent;

    /// <summary>Lists the events that hooks can be named after, and which hooks are there.</summary>
    public sealed record Hooks : Intent;

    /// <summary>Tells what can be said.</summary>
    public sealed record Help : Intent;
}

/// <summary>Describes what only looks.</summary>
internal static class LookingIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.List>("list")
            .Command("list")
            .KindOf("kind", i => i.Kind)
            .Text("status", i => i.Status, option: "--status")
            .Text("owner", i => i.Owner, option: "--owner")
            .Text("text", i => i.Text, option: "--text")
            .Flag("free", i => i.Free, "--ready")
            .Flag("archived", i => i.Archived)
            .OnlyLooks(),
        new IntentDescription<Intent.Show>("show")
            .Command("open", i => i.InEditor, ["editor"], word: "editor")
            .Command("show")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Flag("editor", i => i.InEditor)
            .OnlyLooks(),
        new IntentDescription<Intent.Resume>("resume").Command("resume").OnlyLooks(),
        new IntentDescription<Intent.Search>("search")
            .Command("search")
            .Text("text", i => i.Text, isRequired: true)
            .OnlyLooks(),
        new IntentDescription<Intent.Board>("board").Command("board").OnlyLooks(),
        new IntentDescription<Intent.Graph>("graph")
            .Command("graph")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, isRequired: true)
            .OnlyLooks(),
        new IntentDescription<Intent.History>("history")
            .Command("history")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, isRequired: true)
            .OnlyLooks(),
        new IntentDescription<Intent.Report>("report")
            .Command("report")
            .Text("path", i => i.Path, option: "--html", isRequired: true)
            .OnlyLooks(),
        new IntentDescription<Intent.Hooks>("hooks").Command("hooks").OnlyLooks(),
        new IntentDescription<Intent.Help>("help").Command("help").OnlyLooks(),
    ];
}
