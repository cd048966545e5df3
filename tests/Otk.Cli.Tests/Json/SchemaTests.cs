using System.Text.Json;
using Json.Schema;
using Otk.Testing;

namespace Otk.Cli.Tests.Json;

/// <summary>
/// All that the programs print with --json fits what <c>otk schema</c> prints: outcomes, problems, readings.
/// </summary>
public sealed class SchemaTests
{
    // In order, in one workspace: each line a command and its exit status.
    private static readonly (int Status, string[] Command)[] _session =
    [
        (0, ["otk", "list"]),
        (0, ["otk", "resume"]),
        (0, ["otk", "next"]),
        (0, ["otk", "board"]),
        (0, ["otk", "doctor"]),
        (1, ["otk", "scout", "latest"]),
        (2, ["otk", "plan"]),
        (2, ["otk", "nonsense"]),
        (0, ["otk", "plan", "Token service", "--ready"]),
        (0, ["otk", "plan", "Login page", "--ready", "--after", "PLAN-token"]),
        (4, ["otk", "set", "PLAN-token", "--after", "PLAN-login"]),
        (0, ["otk", "orchestrate", "--dry-run"]),
        (0, ["otk", "orchestrate"]),
        (0, ["otk", "orchestrate"]),
        (0, ["otk", "spec", "By hand"]),
        (0, ["otk", "scout", "token"]),
        (0, ["otk", "exec", "token"]),
        (0, ["otk", "log", "token", "use RS256", "--decision"]),
        (0, ["otk", "log", "token", "waiting for keys", "--blocker"]),
        (0, ["otk", "check", "token", "1", "--evidence", "41 passed"]),
        (1, ["otk", "check", "token", "99"]),
        (0, ["otk", "claim", "PLAN-login", "--for", "2h"]),
        (0, ["otk", "next", "--claim"]),
        (0, ["otk", "release", "PLAN-login"]),
        (0, ["otk", "set", "PLAN-login", "--owner", "Kim", "--title", "Login"]),
        (4, ["otk", "set", "PLAN-token", "--status", "draft"]),
        (3, ["otk", "show", "SPEC-implementation"]),
        (0, ["otk", "show", "spec", "1"]),
        (0, ["otk", "history", "PLAN-token"]),
        (0, ["otk", "graph", "PLAN-token"]),
        (0, ["otk", "search", "RS256"]),
        (0, ["otk", "list", "--ready"]),
        (0, ["otk", "list", "logs"]),
        (0, ["otk", "resume"]),
        (0, ["otk", "next"]),
        (0, ["otk", "board"]),
        (0, ["otk", "report", "--html", "report.html"]),
        (4, ["otk", "archive", "PLAN-token"]),
        (0, ["otk", "archive", "PLAN-login"]),
        (0, ["otk", "restore", "PLAN-login"]),
        (0, ["otk", "undo", "--list"]),
        (0, ["otk", "undo"]),
        (0, ["otk", "owner", "who"]),
        (0, ["otk", "owner", "set", "Kim"]),
        (0, ["otk", "task-new", "Old task"]),
        (0, ["otk", "plan-new", "Old plan"]),
        (0, ["otk", "orchestrator-once"]),
        (0, ["otk", "init", "--claude"]),
        (0, ["otk", "hooks"]),
        (0, ["otk", "help"]),
        (0, ["otk", "doctor", "--fix"]),
        (0, ["otk", "grammar", "lint"]),
        (0, ["otk", "grammar", "test"]),
        (0, ["otk", "grammar", "sample", "scout"]),
        (0, ["otk", "grammar", "explain", "scout the spec"]),
        (0, ["otk-new", "plan 'By words' and mark it ready, then generate specs"]),
        (0, ["otk-new", "which plans are ready?"]),
        (2, ["otk-new", "the sky is blue"]),
        (4, ["otk-new", "arhcive PLAN-token"]),
        (0, ["otk-new", "--dry-run", "makr the search plan done"]),
        (1, ["otk-new", "scout SPEC-nothing-like-it and show the board"]),
        (0, ["otk", "init", "--remove"]),
    ];

    private static readonly Lazy<JsonSchema> _schema = new(() =>
    {
        using var folder = new TempFolder();
        return JsonSchema.FromText(new Programs(folder).Run("otk", "schema").Out);
    });

    [Test]
    public void EveryAnswerFitsTheSchema()
    {
        using var folder = new TempFolder();
        var programs = new Programs(folder);
        var wrong = new List<string>();
        foreach (var (status, command) in _session)
        {
            var answer = programs.Run(command[0], [.. command[1..], "--json"]);
            using var json = JsonDocument.Parse(answer.Out);
            if (answer.Status != status)
                wrong.Add($"{string.Join(' ', command)}: exit status {answer.Status}, not {status}\n{answer.Out}");
            else if (!_schema.Value.Evaluate(json.RootElement).IsValid)
                wrong.Add($"{string.Join(' ', command)} does not fit the schema:\n{answer.Out}");
            Assert.That(answer.Out.Count(c => c == '\n'), Is.EqualTo(1), "one object on one line");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void WhatIsNoAnswerDoesNotFit()
    {
        foreach (
            var text in new[]
            {
                "{}",
                "[]",
                """{"ok":true}""",
                """{"ok":true,"intent":{"intent":"fly"}}""",
                """{"ok":true,"intent":{"intent":"list"},"dokuments":[]}""",
            }
        )
        {
            using var json = JsonDocument.Parse(text);
            Assert.That(_schema.Value.Evaluate(json.RootElement).IsValid, Is.False, text);
        }
    }
}
