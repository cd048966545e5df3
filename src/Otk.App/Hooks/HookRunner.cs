using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Otk.App.Json;
using Otk.App.Rendering;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Workspace;
using Otk.Workspace.Hooks;
using Otk.Workspace.Trust;

namespace Otk.App.Hooks;

/// <summary>
/// Runs the project's programs in <c>.otk/hooks/</c> that the person trusts after a change, each named after its event.
/// </summary>
/// <remarks>
/// A hook gets the event, the intent and its outcome as one line of JSON on standard input, and runs in the workspace's
/// root. The change is done before: a hook can neither undo nor delay it beyond its time, and what goes wrong with it
/// is told once on standard error. What it prints goes there too. Hooks of a hook are not run (<c>OTK_HOOK</c> is set).
/// </remarks>
internal sealed class HookRunner(Host host, WorkspaceFolder folder)
{
    /// <summary>How long a hook may run.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly HookFolder _hooks = new(folder, new TrustStore(new PersonFolders(host.Environment)));

    private bool _told;

    // How long to wait for the last output of a hook that has ended.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs the hooks of an outcome, one after another.</summary>
    public void After(Intent intent, Outcome outcome)
    {
        if (!_hooks.Exists || host.Environment("OTK_HOOK") is { Length: > 0 })
            return;
        foreach (var name in outcome.Events)
        {
            var (state, program, problem) = _hooks.Find(name);
            if (problem is not null)
                Tell(name, problem.Message);
            else if (state == HookState.NotExecutable)
                Tell(name, "it is not executable: chmod +x mends that.");
            else if (state == HookState.NotTrusted && !_told)
                TellOfTrust(name);
            else if (program is not null)
                Run(
                    name,
                    program,
                    JsonText.Object(j =>
                    {
                        j.WriteString("event", name);
                        OutcomeJson.Write(j, intent, outcome, outcome.Parts);
                    })
                );
        }

        host.Out.Flush();
        host.Error.Flush();
    }

    private void TellOfTrust(string name)
    {
        _told = true;
        host.Error.Write(
            $"Not run: the hook {name} of this project is not trusted, or has changed since. try: otk trust\n"
        );
    }

    private void Run(string name, string path, string json)
    {
        host.Out.Flush();
        var start = new ProcessStartInfo(path)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OTK_HOOK"] = name;
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, e) => Pass(e.Data);
            process.ErrorDataReceived += (_, e) => Pass(e.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            Feed(process, json);
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                Tell(name, $"it took longer than {Limit.TotalSeconds:0} s and was ended.");
            }
            else
            {
                // What a hook left running may hold its output open; what is said by then is passed on.
                using var patience = new CancellationTokenSource(_patience);
                try
                {
                    process.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
                }
                catch (OperationCanceledException)
                {
                    process.CancelOutputRead();
                    process.CancelErrorRead();
                }

                if (process.ExitCode != 0)
                    Tell(name, $"it ended with exit status {process.ExitCode}.");
            }
        }
        catch (Win32Exception e)
        {
            Tell(name, $"it cannot be run: {e.Message}.");
        }
    }

    // A hook that does not read its input is none the worse for it.
    private static void Feed(Process process, string json)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(Encoding.UTF8.GetBytes(json + "\n"));
        }
        catch (IOException)
        {
            // It closed its end, or ended; its exit status tells whether that was well.
            return;
        }
    }

    private void Pass(string? line)
    {
        if (line is not null)
            host.Error.Write(Printable.Line(line) + "\n");
    }

    private void Tell(string name, string what) =>
        host.Error.Write($"hook {name}: {Printable.Line(what)} The change is done all the same.\n");
}
