using System.Runtime.InteropServices;

namespace Otk.Workspace.Changes;

/// <summary>
/// While it lives, signals that end a program wait: files that belong together are all written, or none is.
/// </summary>
internal sealed class Uninterrupted : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;
    private volatile bool _wasAsked;

    public Uninterrupted() =>
        _registrations = [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(s =>
                PosixSignalRegistration.Create(s, Wait)
            ),
        ];

    /// <summary>True where a signal came that would have ended the program.</summary>
    public bool WasAsked => _wasAsked;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private void Wait(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _wasAsked = true;
    }
}
