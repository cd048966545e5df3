using System.Text;
using Otk.App.Rendering;
using Otk.Workspace;

namespace Otk.App;

/// <summary>Whatever goes wrong, on whatever thread, a program says so in one line and gives exit status 1.</summary>
public static class LastResort
{
    private static int _wasTold;

    /// <summary>Runs a program on the machine of this process; its exit status.</summary>
    /// <param name="program">The program.</param>
    public static int Run(Func<Host, int> program)
    {
        // What another thread throws nobody catches: it would end the process with a stack trace.
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
        {
            Tell(unhandled.ExceptionObject as Exception);
            TerminalModes.TakeBack();
            Environment.Exit(1);
        };
        try
        {
            return program(Host.OfThisProcess());
        }
        catch (Exception e)
        {
            Tell(e);
            return 1;
        }
        finally
        {
            TerminalModes.TakeBack();
        }
    }

    /// <summary>What to say of a failure, on one line.</summary>
    internal static string Line(Exception? exception)
    {
        var reason = exception is null ? "it failed for an unknown reason." : FileProblem.Reason(exception);
        return $"otk: {Printable.Line(reason)}\n";
    }

    // Several threads may fail at once; one line tells it.
    private static void Tell(Exception? exception)
    {
        if (Interlocked.Exchange(ref _wasTold, 1) == 0)
        {
            using var error = Host.StandardError();
            error.Write(Encoding.UTF8.GetBytes(Line(exception)));
        }
    }
}
