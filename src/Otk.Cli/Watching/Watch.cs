using System.Runtime.InteropServices;
using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Answers;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Cli.Watching;

/// <summary>
/// Watches the folder of the plans and orchestrates as they become ready: one line an act, until Ctrl-C, SIGTERM or
/// SIGHUP.
/// </summary>
internal sealed class Watch : IDisposable
{
    // Editors write a file in several steps.
    private static readonly TimeSpan _settle = TimeSpan.FromMilliseconds(100);
    private readonly Host _host;
    private readonly IAnswer _answer;
    private readonly Session _session;
    private readonly AutoResetEvent _changed = new(initialState: false);
    private readonly HashSet<string> _told = [];
    private volatile bool _stopped;
    private volatile bool _interrupted;

    private Watch(Host host, IAnswer answer)
    {
        (_host, _answer, _session) = (host, answer, new Session(host, answer));
        var folder = Folder();
        Tell($"Watching {folder.Display(folder.FolderOf(DocumentKind.Plan))}/; Ctrl-C ends.");
    }

    /// <summary>Watches until it is told to end. Throws <see cref="OperationCanceledException"/> at Ctrl-C.</summary>
    public static void Run(Host host, IAnswer answer)
    {
        using var watch = new Watch(host, answer);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, watch.Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, watch.Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, watch.Stop);
        watch.Go();
        if (watch._interrupted)
            throw new OperationCanceledException();
    }

    public void Dispose() => _changed.Dispose();

    // A pass, and another behind each change. Where the folder is not there, nothing is ready.
    private void Go()
    {
        using var documents = new DocumentWatch(Folder, [DocumentKind.Plan], (_, _) => _changed.Set());
        while (!_stopped)
        {
            if (Directory.Exists(Folder().FolderOf(DocumentKind.Plan)))
                Orchestrate();
            _changed.WaitOne();
            if (!_stopped)
                Thread.Sleep(_settle);
        }
    }

    private WorkspaceFolder Folder() => _host.Workspace;

    private void Orchestrate()
    {
        var intent = new Intent.Orchestrate();
        if (!_session.Try(intent).TryGet(out var outcome, out var problem))
        {
            TellOnce(problem);
            return;
        }

        foreach (var damaged in outcome.Damaged)
            TellOnce(damaged);
        _answer.Watched(intent, (Outcome.Orchestrated)outcome);
        _host.Out.Flush();
    }

    private void TellOnce(Problem problem)
    {
        var text = problem.At is { } at ? $"{at}: {problem.Message}" : problem.Message;
        if (_told.Add(text))
            Tell(text);
    }

    private void Tell(string text)
    {
        _host.Error.Write(Printable.Line(text) + "\n");
        _host.Error.Flush();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _interrupted |= signal.Signal == PosixSignal.SIGINT;
        _stopped = true;
        _changed.Set();
    }
}
