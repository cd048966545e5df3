using System.Globalization;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.App.Commands;

/// <summary>The structured command for each intent: the one a script would use.</summary>
internal static class CommandLineText
{
    /// <summary>The commands, in order. "The previous one" is written as what it stands for.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Intent> intents)
    {
        var commands = new List<string>();
        string? previous = null;
        foreach (var intent in intents)
        {
            commands.Add(For(intent, previous));
            previous = intent switch
            {
                Intent.CreatePlan or Intent.CreateSpec or Intent.Orchestrate => "latest",
                _ when intent.Target() is { } target and not DocumentRef.ByPick { Pick: Pick.Previous } => Reference(
                    target,
                    null,
                    previous
                ),
                _ => previous,
            };
        }

        return commands;
    }

    private static string For(Intent intent, string? previous) =>
        intent switch
        {
            Intent.CreatePlan i => Words(
                "plan",
                Quote(i.Title),
                i.Ready ? "--ready" : null,
                Option("--owner", i.Owner),
                After(i.After, previous)
            ),
            Intent.CreateSpec i => Words(
                "spec",
                i.Title is null ? null : Quote(i.Title),
                i.Plan is null ? null : "--plan " + Reference(i.Plan, DocumentKind.Plan, previous),
                Option("--owner", i.Owner)
            ),
            Intent.Orchestrate i => Words("orchestrate", i.DryRun ? "--dry-run" : null),
            Intent.Scout i => Words("scout", Reference(i.Spec, DocumentKind.Spec, previous)),
            Intent.Execute i => Words("exec", Reference(i.Spec, DocumentKind.Spec, previous)),
            Intent.SetStatus { Status: Status.Ready, Force: false } i => Words(
                "ready",
                Reference(i.Target, DocumentKind.Plan, previous)
            ),
            Intent.SetStatus i => Words(
                "set",
                Reference(i.Target, null, previous),
                Option("--status", i.Status),
                i.Force ? "--force" : null
            ),
            Intent.SetOwner i => Words("set", Reference(i.Target, null, previous), Option("--owner", i.Owner)),
            Intent.SetTitle i => Words("set", Reference(i.Target, null, previous), Option("--title", i.Title)),
            Intent.Log i => Words(
                "log",
                Spec(i.Spec, previous),
                Quote(i.Text),
                i.Entry == LogEntry.Note ? null : $"--{i.Entry.ToString().ToLowerInvariant()}"
            ),
            Intent.Check i => Words(
                "check",
                Spec(i.Spec, previous),
                Quote(i.Item),
                i.Undone ? "--undo" : null,
                Option("--evidence", i.Evidence)
            ),
            Intent.SetAfter i => Words(
                "set",
                Reference(i.Target, null, previous),
                i.After is null ? "--after " + ReferenceText.Nothing : After([i.After], previous)
            ),
            Intent.Archive i => Words("archive", Reference(i.Target, null, previous), i.Force ? "--force" : null),
            Intent.Restore i => Words("restore", Reference(i.Target, null, previous)),
            Intent.Claim i => Words("claim", Reference(i.Target, null, previous), For(i.For)),
            Intent.Release i => Words("release", Reference(i.Target, null, previous)),
            Intent.Board => "otk board",
            Intent.Doctor i => Words("doctor", i.Fix ? "--fix" : null),
            Intent.Undo i => Words(
                "undo",
                i.Number?.ToString(CultureInfo.InvariantCulture),
                i.OnlyList ? "--list" : null
            ),
            Intent.History i => Words("history", Reference(i.Target, null, previous)),
            Intent.Graph i => Words("graph", Reference(i.Target, null, previous)),
            Intent.Search i => Words("search", Quote(i.Text)),
            Intent.Report i => Words("report", Option("--html", i.Path)),
            Intent.List i => Words(
                "list",
                i.Kind is { } kind ? kind.Word() + "s" : null,
                Option("--status", i.Status),
                Option("--owner", i.Owner),
                Option("--text", i.Text),
                i.Free ? "--ready" : null,
                i.Archived ? "--archived" : null
            ),
            Intent.Show i => Words(i.InEditor ? "open" : "show", Reference(i.Target, null, previous)),
            Intent.Resume => "otk resume",
            Intent.Next i => Words("next", i.Take ? "--claim" : null, For(i.For)),
            Intent.OwnerWho => "otk owner who",
            Intent.OwnerSet i => Words("owner set", Quote(i.Owner)),
            Intent.Help => "otk help",
            Intent.Watch => "otk watch",
            Intent.Hooks => "otk hooks",
            Intent.CreateTask i => Words("task-new", Quote(i.Title), Option("--owner", i.Owner)),
            Intent.CreateNumberedPlan i => Words("plan-new", Quote(i.Title), Option("--owner", i.Owner)),
            Intent.OrchestrateOnce => "otk orchestrator-once",
            Intent.Initialize i => Words(
                "init",
                i.Track ? "--track" : null,
                i.Templates ? "--templates" : null,
                i.Claude ? "--claude" : null,
                i.Agents ? "--agents" : null,
                i.Remove ? "--remove" : null,
                i.Here ? "--here" : null
            ),
            _ => throw new InvalidOperationException($"No command for {intent.GetType().Name}."),
        };

    private static string? After(IReadOnlyList<DocumentRef> plans, string? previous) =>
        plans.Count == 0
            ? null
            : string.Join(' ', plans.Select(a => "--after " + Reference(a, DocumentKind.Plan, previous)));

    private static string? For(TimeSpan? time) => time is { } t ? "--for " + DurationText.Write(t) : null;

    // The kind is said only where the command does not tell it.
    private static string Reference(DocumentRef reference, DocumentKind? commandKind, string? previous)
    {
        var kind = commandKind is null && reference.Kind is { } k ? k.Word() + " " : "";
        return reference switch
        {
            DocumentRef.ById r => Quote(r.Path ?? r.Id),
            DocumentRef.ByTitle r => kind + Quote(r.Title),
            DocumentRef.ByNumber r => $"{kind}{r.Number}",
            DocumentRef.ByPick { Pick: Pick.Previous } => previous == "latest"
                ? kind + previous
                : previous ?? kind + "latest",
            DocumentRef.ByPick r => kind + r.Pick.ToString().ToLowerInvariant(),
            DocumentRef.All r => Quote(
                string.Join(
                    ' ',
                    new[]
                    {
                        "all",
                        r.Status,
                        (r.Kind?.Word() ?? "plan") + "s",
                        r.Owner is null ? null : "of " + r.Owner,
                    }.OfType<string>()
                )
            ),
            _ => throw new InvalidOperationException($"A reference of no known form: {reference}"),
        };
    }

    private static string Spec(DocumentRef? spec, string? previous) =>
        spec is null ? "current" : Reference(spec, DocumentKind.Spec, previous);

    private static string? Option(string name, string? value) => value is null ? null : $"{name} {Quote(value)}";

    private static string Words(params string?[] words) => "otk " + string.Join(' ', words.OfType<string>());

    // Single quotes as a POSIX shell reads them; a word that no shell would touch stands as it is.
    internal static string Quote(string text) =>
        text.Length > 0
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '@' or '+' or ',')
        && text[0] != '-'
            ? text
            : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
