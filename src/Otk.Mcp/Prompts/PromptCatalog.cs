using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Otk.Mcp.Prompts;

/// <summary>The prompts: ways to begin that a person picks in the client.</summary>
internal static class PromptCatalog
{
    /// <summary>What there is to pick from.</summary>
    public static IReadOnlyList<Prompt> All { get; } =
    [
        new()
        {
            Name = "plan-feature",
            Title = "Plan a feature",
            Description = "Look at the code, then make a ready PLAN and its SPEC for an idea.",
            Arguments =
            [
                new PromptArgument
                {
                    Name = "idea",
                    Description = "What is to be built.",
                    Required = true,
                },
            ],
        },
        new()
        {
            Name = "work-on-spec",
            Title = "Work on a SPEC",
            Description = "Scout a SPEC, start a log, and work through the checklist.",
            Arguments =
            [
                new PromptArgument
                {
                    Name = "ref",
                    Description = "The SPEC: its ID, words of its title, or latest.",
                    Required = true,
                },
            ],
        },
        new()
        {
            Name = "catch-up",
            Title = "Catch up",
            Description = "Tell what was being worked on, and what comes next.",
        },
    ];

    private const string CatchUp =
        "Tell me in a few lines where we are: call find what=resume and find what=next, and say what was done last, "
        + "what stands in the way, and what to do now.";

    /// <summary>The text of a prompt.</summary>
    public static GetPromptResult Get(GetPromptRequestParams request)
    {
        var prompt =
            All.FirstOrDefault(p => p.Name == request.Name)
            ?? throw new McpProtocolException(
                $"There is no prompt '{request.Name}': use {string.Join(", ", All.Select(p => p.Name))}.",
                McpErrorCode.InvalidParams
            );
        var text = prompt.Name switch
        {
            "plan-feature" => PlanFeature(Argument(request, "idea")),
            "work-on-spec" => WorkOnSpec(Argument(request, "ref")),
            _ => CatchUp,
        };
        return new GetPromptResult
        {
            Description = prompt.Description,
            Messages =
            [
                new PromptMessage
                {
                    Role = Role.User,
                    Content = new TextContentBlock { Text = text },
                },
            ],
        };
    }

    private static string Argument(GetPromptRequestParams request, string name) =>
        request.Arguments?.TryGetValue(name, out var value) == true && value.ToString() is { Length: > 0 } text
            ? text
            : throw new McpProtocolException(
                $"The prompt '{request.Name}' needs '{name}'.",
                McpErrorCode.InvalidParams
            );

    private static string PlanFeature(string idea) =>
        $"""
            Plan this feature with otk: {idea}
            First read the code that it touches. Make a PLAN with a short title (create kind=plan ready=true), write
            objective, milestones and acceptance criteria into its file, then create kind=specs and fill the SPEC's
            design, implementation steps ('- [ ] …') and acceptance criteria. Show me both before any code is written.
            """;

    private static string WorkOnSpec(string spec) =>
        $"""
            Work on the SPEC {spec} with otk: show it, work act=scout, work act=exec, then do the items of the checklist
            one after another. After each: work act=check with evidence (the command and its result). Write decisions
            and blockers down as they come (work act=log). When all items are done: change status=built, then done.
            """;
}
