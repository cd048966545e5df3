namespace Otk.Workspace.Hooks;

/// <summary>Whether a hook is there, and can be run.</summary>
public enum HookState
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>There is one, and it cannot be read.</summary>
    Unreadable,

    /// <summary>There is one, and the user may not run it.</summary>
    NotExecutable,

    /// <summary>There is one, and the user has not said that it may run.</summary>
    NotTrusted,

    /// <summary>There is one, and it is run.</summary>
    Runs,
}

/// <summary>How the state of a hook is told.</summary>
public static class HookStates
{
    /// <summary>The state in words; empty where there is no hook.</summary>
    public static string Told(this HookState state) =>
        state switch
        {
            HookState.Runs => "runs",
            HookState.NotTrusted => "not trusted: otk trust",
            HookState.Unreadable => "cannot be read",
            HookState.NotExecutable => "not executable: chmod +x",
            _ => "",
        };
}
