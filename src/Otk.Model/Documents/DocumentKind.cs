namespace Otk.Model.Documents;

/// <summary>The kinds of document that otk keeps.</summary>
public enum DocumentKind
{
    /// <summary>A goal: what is to be built.</summary>
    Plan,

    /// <summary>How a plan is to be built.</summary>
    Spec,

    /// <summary>A scout report: the checklist drawn from a SPEC.</summary>
    Report,

    /// <summary>An execution log: what was done for a SPEC.</summary>
    Log,

    /// <summary>A task of otk 1.x.</summary>
    Task,
}
