using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Scouting;

/// <summary>SPECs to scout.</summary>
internal static class SpecTexts
{
    public const string Id = "SPEC-20251014-01K7JE-implementation-for-jwt";

    public const string ReportPath = "ai_docs/scout_reports/" + Id + "-scout.md";

    /// <summary>What stands under "Step 2" in the product's specification.</summary>
    public const string Product = """
        ## Objective
        Implement technical solution for: Add JWT authentication with OAuth 2.0 support

        ## Approach
        ### Technical Design
        - Use `pyjwt` library with RS256 signing
        - Token expiry: 1 hour (access), 7 days (refresh)
        - Store refresh tokens in database

        ### Implementation Steps
        - [ ] Install and configure pyjwt
        - [ ] Create token generation service
        - [ ] Implement validation middleware
        - [ ] Add refresh token endpoint
        - [ ] Write unit tests for all flows

        ## Acceptance Criteria
        - [ ] All tests passing with ≥90% coverage
        - [ ] Security review completed
        - [ ] Documentation updated
        - [ ] OAuth 2.0 flow working for GitHub + Google

        """;

    public static Document Spec(this TempWorkspace workspace, string body) =>
        workspace.HandSpec(
            Id,
            "JWT Token Middleware Implementation",
            "plan_id: PLAN-20251014-01K7A2-jwt-authentication",
            body
        );

    public static string Report(this TempWorkspace workspace) => File.ReadAllText(workspace.Root.Combine(ReportPath));

    /// <summary>The groups of a scout of this SPEC, each as its name and its items.</summary>
    public static string[] Groups(string body)
    {
        using var workspace = new TempWorkspace();
        return
        [
            .. workspace
                .Scout(workspace.Spec(body))
                .Groups.Select(g => $"{g.Name}: {string.Join(" | ", g.Items.Select(i => i.Text))}"),
        ];
    }
}
