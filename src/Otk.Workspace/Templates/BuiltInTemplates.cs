using Otk.Model.Documents;

namespace Otk.Workspace.Templates;

/// <summary>The templates that otk uses where the user has none.</summary>
public static class BuiltInTemplates
{
    private const string Plan = """
        ---
        id: ${ID}
        title: ${TITLE}
        owner: ${OWNER}
        created: ${DATE}
        status: ${STATUS}          # draft|ready|in-spec|executing|done
        spec_id: ""            # filled after orchestrate creates SPEC
        ---

        ## Objective
        ${TITLE}

        ## Milestones
        <!-- One line a milestone; each becomes a step of the SPEC:  - [ ] Design the flow -->

        """;

    private const string Spec = """
        ---
        id: ${ID}
        plan_id:
        title: ${TITLE}
        owner: ${OWNER}
        created: ${DATE}
        status: ${STATUS}          # draft|designed|built|done
        ---

        ## Objective

        ## Approach
        ### Technical Design
        <!-- How it will be built: the decisions and the reasons for them. -->

        ### Implementation Steps

        ## Acceptance Criteria

        """;

    private const string Task = """
        ---
        id: ${ID}
        title: ${TITLE}
        owner: ${OWNER}
        created: ${DATE}
        status: ${STATUS}
        ---

        ## Goal
        ${TITLE}

        """;

    /// <summary>The template of a plan, spec or task.</summary>
    public static string Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => Plan,
            DocumentKind.Spec => Spec,
            _ => Task,
        };
}
