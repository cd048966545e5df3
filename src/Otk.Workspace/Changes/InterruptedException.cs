namespace Otk.Workspace.Changes;

/// <summary>
/// The user ended the program (Ctrl-C, SIGTERM) while files were being written: what was begun is written, and nothing
/// further is done.
/// </summary>
/// <param name="message">What was done, and how to go on or back.</param>
public sealed class InterruptedException(
    string message = "Interrupted. What was being written is whole; otk undo takes it back."
) : OperationCanceledException(message);
