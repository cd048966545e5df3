namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>A call to the system that writes below the workspace, as one run of an act made it.</summary>
/// <param name="Name">The system call.</param>
/// <param name="Number">Which call of that name it was in its thread, counted from 1: what strace counts by.</param>
/// <param name="Text">The call with its arguments, where the workspace is called WORK.</param>
internal sealed record WriteCall(string Name, int Number, string Text)
{
    /// <summary>True for a call that opens a file.</summary>
    public bool Opens => Name is "open" or "openat" or "creat";
}
