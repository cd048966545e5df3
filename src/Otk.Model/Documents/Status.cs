namespace Otk.Model.Documents;

/// <summary>The statuses of plans and specs, as they stand in front matter.</summary>
public static class Status
{
    /// <summary>Not yet decided on (plans and specs).</summary>
    public const string Draft = "draft";

    /// <summary>A plan that waits for its SPEC.</summary>
    public const string Ready = "ready";

    /// <summary>A plan that has a SPEC.</summary>
    public const string InSpec = "in-spec";

    /// <summary>A plan that is being worked on.</summary>
    public const string Executing = "executing";

    /// <summary>A SPEC whose design is settled.</summary>
    public const string Designed = "designed";

    /// <summary>A SPEC whose code is written.</summary>
    public const string Built = "built";

    /// <summary>Finished (plans and specs).</summary>
    public const string Done = "done";
}
