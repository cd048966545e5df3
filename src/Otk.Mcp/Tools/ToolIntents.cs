using System.Globalization;
using Otk.App.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Mcp.Tools;

/// <summary>The intents that the typed tools stand for.</summary>
internal static class ToolIntents
{
    /// <summary>The intents of a call, in order; or what the call lacks.</summary>
    public static Result<IReadOnlyList<Intent>> Of(string tool, ToolArguments a) =>
        tool switch
        {
            "find" => Find(a),
            "show" => Show(a),
            "create" => Create(a),
            "work" => Work(a),
            "change" => Change(a),
            _ => Manage(a),
        };

    private static Result<IReadOnlyList<Intent>> Find(ToolArguments a) =>
        a.Text("what") switch
        {
            "resume" => One(new Intent.Resume()),
            "next" => One(new Intent.Next()),
            "list" => One(new Intent.List(Kind(a), a.Text("status"), a.Text("owner"), a.Text("text"), a.Flag("free"))),
            "search" => a.Text("text") is { } text ? One(new Intent.Search(text)) : Lacks("search", "text"),
            "board" => One(new Intent.Board()),
            "doctor" => One(new Intent.Doctor()),
            "owner" => One(new Intent.OwnerWho()),
            "hooks" => One(new Intent.Hooks()),
            "acts" => One(new Intent.Undo(OnlyList: true)),
            _ => One(new Intent.Help()),
        };

    private static Result<IReadOnlyList<Intent>> Show(ToolArguments a) =>
        a.Text("ref") is not { } reference
            ? Lacks("show", "ref")
            : One(
                a.Text("as") switch
                {
                    "history" => new Intent.History(ReferenceText.Read(reference, null)),
                    "graph" => new Intent.Graph(ReferenceText.Read(reference, null)),
                    _ => new Intent.Show(ReferenceText.Read(reference, null)),
                }
            );

    private static Result<IReadOnlyList<Intent>> Create(ToolArguments a)
    {
        var (kind, title, owner) = (a.Text("kind")!, a.Text("title"), a.Text("owner"));
        return kind switch
        {
            "specs" => One(new Intent.Orchestrate()),
            "once" => One(new Intent.OrchestrateOnce()),
            "spec" => One(new Intent.CreateSpec(Reference(a.Text("plan"), DocumentKind.Plan), title, owner)),
            _ when title is null => Lacks(kind, "title"),
            "plan" => One(
                new Intent.CreatePlan(title, a.Flag("ready"), owner)
                {
                    After = [.. a.Texts("after").Select(r => ReferenceText.Read(r, DocumentKind.Plan))],
                }
            ),
            "task" => One(new Intent.CreateTask(title, owner)),
            _ => One(new Intent.CreateNumberedPlan(title, owner)),
        };
    }

    private static Result<IReadOnlyList<Intent>> Work(ToolArguments a)
    {
        var act = a.Text("act")!;
        var time = a.Text("for") is { } written ? DurationText.Read(written) : null;
        if (a.Text("for") is { } wrong && time is null)
            return Problem.Usage($"'{wrong}' is no duration.", "for: 30m, 2h, 1h30m, 3d or 1w");
        if (act == "next")
            return One(new Intent.Next(Take: true, time));
        if (act is "claim" or "release")
        {
            if (Reference(a.Text("ref"), null) is not { } target)
                return Lacks(act, "ref");
            return One(act == "claim" ? new Intent.Claim(target, time) : new Intent.Release(target));
        }

        var spec = Reference(a.Text("ref"), DocumentKind.Spec);
        return act switch
        {
            "log" => a.Text("text") is { } text
                ? One(new Intent.Log(spec, Enum.Parse<LogEntry>(a.Text("entry") ?? "note", ignoreCase: true), text))
                : Lacks("log", "text"),
            "check" or "uncheck" when a.Texts("items") is { Count: > 0 } items => items
                .Select(i => (Intent)new Intent.Check(spec, i.TrimStart('#'), act == "uncheck", a.Text("evidence")))
                .ToList(),
            "check" or "uncheck" => Lacks(act, "items"),
            _ when spec is null => Lacks(act, "ref"),
            "scout" => One(new Intent.Scout(spec)),
            _ => One(new Intent.Execute(spec)),
        };
    }

    private static Result<IReadOnlyList<Intent>> Change(ToolArguments a)
    {
        if (Reference(a.Text("ref"), null) is not { } target)
            return Lacks("change", "ref");
        var intents = new List<Intent>();
        if (a.Text("status") is { } status)
            intents.Add(new Intent.SetStatus(target, status.Trim().ToLowerInvariant(), a.Flag("force")));
        if (a.Text("owner") is { } owner)
            intents.Add(new Intent.SetOwner(target, owner));
        if (a.Text("title") is { } title)
            intents.Add(new Intent.SetTitle(target, title));
        if (a.Text("after") is { } after)
            intents.Add(new Intent.SetAfter(target, ReferenceText.ReadAfter(after)));
        return intents.Count > 0 ? intents : Problem.Usage("Nothing to change.", "give status, owner, title or after");
    }

    private static Result<IReadOnlyList<Intent>> Manage(ToolArguments a)
    {
        var act = a.Text("act")!;
        var target = Reference(a.Text("ref"), null);
        return act switch
        {
            "archive" or "restore" when target is null => Lacks(act, "ref"),
            "archive" => One(new Intent.Archive(target!, a.Flag("force"))),
            "restore" => One(new Intent.Restore(target!)),
            "undo" when a.Text("ref") is null => One(new Intent.Undo()),
            "undo" => int.TryParse(a.Text("ref"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? One(new Intent.Undo(Number: number))
                : Problem.Usage(
                    $"'{a.Text("ref")}' is no number of an act.",
                    "find what=acts lists them with their numbers"
                ),
            "fix" => One(new Intent.Doctor(Fix: true)),
            "owner" => a.Text("owner") is { } owner ? One(new Intent.OwnerSet(owner)) : Lacks(act, "owner"),
            "report" => a.Text("path") is { } path ? One(new Intent.Report(path)) : Lacks(act, "path"),
            "init" => One(new Intent.Initialize(Track: a.Flag("track"))),
            _ => One(new Intent.Initialize(Remove: true)),
        };
    }

    private static DocumentKind? Kind(ToolArguments a) => a.Text("kind") is { } kind ? DocumentKinds.Parse(kind) : null;

    private static DocumentRef? Reference(string? text, DocumentKind? kind) =>
        text is null ? null : ReferenceText.Read(text, kind);

    private static Result<IReadOnlyList<Intent>> One(Intent intent) => new List<Intent> { intent };

    private static Result<IReadOnlyList<Intent>> Lacks(string act, string argument) =>
        Problem.Usage($"'{act}' needs '{argument}'.", $"give {argument}");
}
