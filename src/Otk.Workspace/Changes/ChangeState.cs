namespace Otk.Workspace.Changes;

/// <summary>How far a change of a file is.</summary>
public enum ChangeState
{
    /// <summary>The file is as it was before.</summary>
    NotYet,

    /// <summary>The file is as it should be afterwards.</summary>
    Done,

    /// <summary>The file is neither: somebody else changed it.</summary>
    Foreign,
}
