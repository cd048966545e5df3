using System.Text;
using Otk.Workspace;

namespace Otk.App;

/// <summary>
/// What the programs see of the machine: streams, the current folder, environment variables, whether a person is there.
/// </summary>
public sealed class Host
{
    // 128 + SIGINT, as shells have it.
    private const int InterruptedStatus = 130;

    /// <summary>Standard output, UTF-8 whatever the locale.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The stream behind <see cref="Out"/>, where that is the process's own.</summary>
    internal StandardStream? Output { get; init; }

    /// <summary>Standard error, UTF-8 whatever the locale.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input, UTF-8.</summary>
    public required Func<TextReader> In { get; init; }

    /// <summary>Standard output for a protocol, byte by byte.</summary>
    public Func<Stream> OutBytes { get; init; } = Console.OpenStandardOutput;

    /// <summary>Absolute path of the current folder.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The value of an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>
    /// True to keep to a linked worktree's own documents, where those of the main one would be meant.
    /// </summary>
    public bool ThisWorktree { get; set; }

    /// <summary>The workspace of the current folder.</summary>
    public WorkspaceFolder Workspace => WorkspaceFolder.Find(CurrentFolder, Environment, ThisWorktree);

    /// <summary>How long to wait for another process that changes the workspace.</summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock; <c>OTK_NOW</c> stands in for it: an ISO time, local where it names no zone.</summary>
    public TimeProvider Clock => field ??= FixedClock.Of(Environment("OTK_NOW")) ?? TimeProvider.System;

    /// <summary>True for colour in any case, false for none, null where the terminal decides.</summary>
    public bool? Colour { get; set; }

    /// <summary>The width of the terminal in cells.</summary>
    public Func<int> Width { get; init; } = () => 80;

    /// <summary>The height of the terminal in rows; as many as there are where nobody can tell.</summary>
    public Func<int> Height { get; init; } = () => int.MaxValue;

    /// <summary>True where output goes to a terminal.</summary>
    public required bool IsOutputTerminal { get; init; }

    /// <summary>True where standard error goes to a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>
    /// What takes away a row that was drawn on standard error, for a message to stand there; empty where nothing is
    /// drawn.
    /// </summary>
    internal string ErasedRow =>
        IsErrorTerminal && Environment("TERM") is not (null or "" or "dumb") ? "\r\u001B[K" : "";

    /// <summary>True where input and output are a terminal that can be drawn on, so that one may ask.</summary>
    public required bool CanAsk { get; init; }

    /// <summary>The machine that this process runs on.</summary>
    public static Host OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = StandardOutput();
        var error = StandardError();
        var input = StandardStream.Input(Console.OpenStandardInput);
        return new Host
        {
            Output = output,
            OutBytes = () => output,
            Out = new StreamWriter(output, utf8, bufferSize: 4096),
            Error = TextWriter.Synchronized(new StreamWriter(error, utf8, bufferSize: 1024)),
            In = () => new StreamReader(input(), utf8),
            CurrentFolder = FolderOfThisProcess(),
            Environment = System.Environment.GetEnvironmentVariable,
            Width = WidthOfThisProcess,
            Height = HeightOfThisProcess,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            CanAsk =
                !Console.IsOutputRedirected
                && !Console.IsInputRedirected
                && (
                    OperatingSystem.IsWindows()
                    || System.Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb")
                ),
        };
    }

    /// <summary>Standard output of this process.</summary>
    internal static StandardStream StandardOutput() => new(1, Console.OpenStandardOutput, isForTelling: false);

    /// <summary>Standard error of this process.</summary>
    internal static StandardStream StandardError() => new(2, Console.OpenStandardError, isForTelling: true);

    /// <summary>
    /// To be called before the console of .NET is used: what it sets on the terminal is taken back at the end.
    /// </summary>
    internal static void BeforeConsole()
    {
        // Windows has other means, and a terminal that .NET knows nothing of is not set.
        var isSet =
            !OperatingSystem.IsWindows()
            && !Console.IsOutputRedirected
            && System.Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        if (isSet)
            TerminalModes.KeysAreSet();
    }

    private static int WidthOfThisProcess()
    {
        if (Console.IsOutputRedirected)
            return 80;
        if (OperatingSystem.IsLinux())
            return Descriptor.Size(1).Width is > 0 and var cells ? cells : 80;
        BeforeConsole();
        return Console.WindowWidth is > 0 and var width ? width : 80;
    }

    private static int HeightOfThisProcess() =>
        !Console.IsOutputRedirected && OperatingSystem.IsLinux() && Descriptor.Size(1).Height is > 0 and var rows
            ? rows
            : int.MaxValue;

    // What .NET says of it names no folder.
    private static string FolderOfThisProcess()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IOException("the current folder is not there any more.", e);
        }
    }

    /// <summary>
    /// The same machine in another folder, where nobody can be asked and standard output is not for telling.
    /// </summary>
    internal Host Unattended(string folder) =>
        new()
        {
            Out = TextWriter.Null,
            Error = Error,
            In = () => TextReader.Null,
            CurrentFolder = folder,
            Environment = Environment,
            IsOutputTerminal = false,
            CanAsk = false,
            LockTimeout = LockTimeout,
            ThisWorktree = ThisWorktree,
        };

    /// <summary>
    /// Runs a program: what it throws becomes a message and exit status 1; 130 where it was interrupted.
    /// </summary>
    private int Guard(Func<int> program)
    {
        try
        {
            return program();
        }
        catch (OperationCanceledException e)
        {
            Error.Write(Interrupted(e));
            return InterruptedStatus;
        }
        catch (Exception e)
        {
            // Standard output that cannot be written to is told of when it is flushed.
            if (Output is not { HasFailed: true })
                Error.Write(LastResort.Line(e));
            return 1;
        }
    }

    /// <summary>What to say of an interruption: what it tells of itself, or nothing.</summary>
    internal static string Interrupted(OperationCanceledException interruption) =>
        interruption.GetType() == typeof(OperationCanceledException) ? "" : $"{interruption.Message}\n";

    /// <summary>
    /// Runs a program and flushes what it wrote; output that cannot be written makes the exit status 1.
    /// </summary>
    internal int Run(Func<int> program)
    {
        var status = Guard(program);
        if (!Flush())
        {
            Error.Write("otk: cannot write to standard output.\n");
            status = Math.Max(status, 1);
        }

        Error.Flush();
        return status;
    }

    private bool Flush()
    {
        try
        {
            Out.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }

        return Output is not { HasFailed: true };
    }
}
