using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Otk.App.Commands;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.Engine.Outcomes;
using Otk.Language.Understanding;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Mcp.Tools;

/// <summary>Carries out a call of a tool. What a call gets wrong is an answer with <c>isError</c> that says how to mend it.</summary>
internal static class ToolCall
{
    /// <summary>The answer to a call.</summary>
    public static CallToolResult Run(Place place, CallToolRequestParams? request)
    {
        var tool = ToolCatalog.All.FirstOrDefault(t => t.Name == request?.Name)
            ?? throw new McpProtocolException($"There is no tool '{request?.Name}': use {string.Join(", ", ToolCatalog.All.Select(t => t.Name))}.", McpErrorCode.InvalidParams);
        if (!ToolArguments.Read(tool, request!.Arguments).TryGet(out var arguments, out var problem))
            return Answer(AnswerJson.Failed(problem), isError: true);
        if (arguments.Texts("fields").FirstOrDefault(f => !AnswerSize.Fields.Contains(f)) is { } unknown)
            return Answer(AnswerJson.Failed(Problem.Usage($"A document has no field '{unknown}'.", $"fields: {string.Join(", ", AnswerSize.Fields)}")), isError: true);
        if (tool.Name == "say")
            return Say(place, tool, arguments.Text("phrase") ?? "", arguments.Flag("dry_run"));
        return ToolIntents.Of(tool.Name, arguments).TryGet(out var intents, out problem)
            ? CarryOut(place, tool, intents, phrase: null, new AnswerSize(arguments.Texts("fields"), arguments.Number("limit")))
            : Answer(AnswerJson.Failed(problem), isError: true);
    }

    private static CallToolResult Say(Place place, Tool tool, string phrase, bool dryRun)
    {
        var meaning = new Interpreter(PhraseGrammar.Of(place.Host)).Interpret(phrase);
        if (dryRun || meaning.Verdict != Verdict.Understood)
            return Answer(InterpretationJson.Text(meaning), isError: !dryRun);
        return RepairGuard.Check(meaning, ask: null) is { } refused
            ? Answer(AnswerJson.Failed(refused), isError: true)
            : CarryOut(place, tool, meaning.Intents, phrase, AnswerSize.Standard);
    }

    // The same answer as the commands give with --json: one intent by itself, several as a list, in order, up to the first that fails.
    private static CallToolResult CarryOut(Place place, Tool tool, IReadOnlyList<Intent> intents, string? phrase, AnswerSize size)
    {
        if (intents.Select(IntentCheck.Of).FirstOrDefault(p => p is not null) is { } wrong)
            return Answer(AnswerJson.Failed(wrong), isError: true);
        if (intents.FirstOrDefault(i => i is Intent.Watch or Intent.Show { InEditor: true }) is { } atTerminal)
            return Answer(AnswerJson.Failed(AtTerminal(atTerminal)), isError: true);
        var work = tool.Annotations?.ReadOnlyHint == true ? place.Reading() : place.Work();
        intents = work.Begin(intents, phrase);
        var done = new List<(Intent Intent, Outcome Outcome)>();
        Problem? problem = null;
        foreach (var intent in intents)
        {
            if (!work.Run(intent).TryGet(out var outcome, out problem))
                break;
            done.Add((intent, outcome));
            work.RunHooks(intent, outcome);
        }

        if (done is [var (only, came)] && problem is null)
        {
            if (came is Outcome.HelpWanted)
                return Answer(PhraseExamples.Json(place.Host), isError: false);
            var (cut, more) = size.Cut(came);
            return Answer(JsonText.Of(size.Fit(AnswerJson.One(only, cut), more)), isError: false);
        }

        return Answer(done.Count == 0 && problem is not null ? AnswerJson.Failed(problem) : JsonText.Of(size.Fit(AnswerJson.Many(phrase, done, problem), 0)), isError: problem is not null);
    }

    // What goes on until it is ended, or needs a screen, an answer cannot carry.
    private static Problem AtTerminal(Intent intent) => intent is Intent.Watch
        ? Problem.Refused("Watching goes on until it is ended, so it needs a terminal of its own.", null, "call create with kind 'specs' when plans have become ready", "otk watch")
        : Problem.Refused("An editor needs a terminal.", null, "call show to read the document", CommandLineText.For([intent])[0]);

    private static CallToolResult Answer(string json, bool isError)
    {
        using var document = JsonDocument.Parse(json);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = json }],
            StructuredContent = document.RootElement.Clone(),
            IsError = isError,
        };
    }
}
