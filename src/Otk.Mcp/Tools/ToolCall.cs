using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.Engine.Outcomes;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Phrases;

namespace Otk.Mcp.Tools;

/// <summary>
/// Carries out a call of a tool. What a call gets wrong is an answer with <c>isError</c> that says how to mend it.
/// </summary>
internal static class ToolCall
{
    /// <summary>The answer to a call, whatever happens.</summary>
    public static async ValueTask<CallToolResult> Answer(
        Func<ValueTask<Place>> place,
        CallToolRequestParams? request,
        CancellationToken cancellation
    )
    {
        try
        {
            return Run(await place(), request);
        }
        catch (Exception e) when (Failure.IsUntold(e, cancellation))
        {
            return Failed(Failure.Of(e));
        }
    }

    private static CallToolResult Run(Place place, CallToolRequestParams? request)
    {
        var tool =
            ToolCatalog.All.FirstOrDefault(t => t.Name == request?.Name)
            ?? throw new McpProtocolException(
                $"There is no tool '{request?.Name}': use {string.Join(", ", ToolCatalog.All.Select(t => t.Name))}.",
                McpErrorCode.InvalidParams
            );
        if (!ToolArguments.Read(tool, request!.Arguments).TryGet(out var arguments, out var problem))
            return Failed(problem);
        if (arguments.Texts("fields").FirstOrDefault(f => !AnswerSize.Fields.Contains(f)) is { } unknown)
            return Failed(Unknown(unknown));
        if (tool.Name == "say")
            return Say(place, tool, arguments.Text("phrase") ?? "", arguments.Flag("dry_run"), arguments.Flag("yes"));
        return ToolIntents
            .Of(tool.Name, arguments)
            .Then(made => TimeText.Read(made, PhraseTimes.Of(place.Host)))
            .TryGet(out var intents, out problem)
            ? CarryOut(
                place,
                tool,
                intents,
                phrase: null,
                new AnswerSize(arguments.Texts("fields"), arguments.Number("limit")),
                arguments.Flag("yes")
            )
            : Failed(problem);
    }

    private static Problem Unknown(string field) =>
        Problem.Usage($"A document has no field '{field}'.", $"fields: {string.Join(", ", AnswerSize.Fields)}");

    private static CallToolResult Say(Place place, Tool tool, string phrase, bool dryRun, bool isAgreed)
    {
        var meaning = new Interpreter(PhraseGrammar.Of(place.Host), place.Host.Clock).Interpret(phrase);
        if (dryRun || meaning.Verdict != Verdict.Understood)
            return Answer(InterpretationJson.Text(meaning), isError: !dryRun);
        return RepairGuard.Check(meaning, ask: null) is { } refused
            ? Failed(refused)
            : CarryOut(place, tool, meaning.Intents, phrase, AnswerSize.Standard, isAgreed);
    }

    // The same answer as the commands give with --json: one intent by itself, several as a list, in order; all of them
    // are carried out, or none.
    private static CallToolResult CarryOut(
        Place place,
        Tool tool,
        IReadOnlyList<Intent> intents,
        string? phrase,
        AnswerSize size,
        bool isAgreed
    )
    {
        if (intents.Select(IntentCheck.Of).FirstOrDefault(p => p is not null) is { } wrong)
            return Failed(wrong);
        if (intents.FirstOrDefault(i => i is Intent.Watch or Intent.Show { InEditor: true }) is { } atTerminal)
            return Failed(AtTerminal(atTerminal));
        if (!isAgreed && ManyAtOnce.IsAsked(intents))
            return Failed(ManyAtOnce.Refusal(intents, "ask the user, then call this with \"yes\": true"));
        var work = tool.Annotations?.ReadOnlyHint == true ? place.Reading() : place.Work();
        if (!ReportPath.Check(work.Folder, intents).TryGet(out var allowed, out var problem))
            return Failed(problem);
        intents = work.Begin(allowed, phrase);
        var result = work.RunAll(intents);
        List<(Intent Intent, Outcome? Outcome)> done = [.. intents.Zip(result.Outcomes)];
        problem = result.Problem;
        foreach (var (intent, outcome) in done)
            work.RunHooks(intent, outcome);
        if (done is [var (only, came)] && problem is null)
        {
            if (only is Intent.Help)
                return Answer(PhraseExamples.Json(place.Host), isError: false);
            return Answer(size.Fit(only, came!), QuotedText.IsIn(came), isError: false);
        }

        var isError = problem is not null;
        var answer = isError && done.Count == 0 ? AnswerJson.Failed(problem!) : AnswerJson.Many(phrase, done, problem);
        return Answer(size.Fit(answer), isError || done.Exists(d => QuotedText.IsIn(d.Outcome)), isError);
    }

    // What goes on until it is ended, or needs a screen, an answer cannot carry.
    private static Problem AtTerminal(Intent intent) =>
        intent is Intent.Watch
            ? Problem.Refused(
                "Watching goes on until it is ended, so it needs a terminal of its own.",
                null,
                "call create with kind 'specs' when plans have become ready",
                "otk watch"
            )
            : Problem.Refused(
                "An editor needs a terminal.",
                null,
                "call show to read the document",
                CommandLineText.For([intent])[0]
            );

    private static CallToolResult Failed(Problem problem) => Answer(AnswerJson.Failed(problem), isError: true);

    private static CallToolResult Answer(JsonObject answer, bool isQuoting, bool isError) =>
        Answer(JsonText.Of(isQuoting ? QuotedText.Mark(answer) : answer), isError);

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
