namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>What goes wrong at a call: the process is killed before it (no error), or the call fails.</summary>
/// <param name="Error">The name of the error; null for a kill.</param>
/// <param name="Lasts">True where each such call from then on fails, as on a disk that stays full.</param>
internal sealed record Fault(string? Error, bool Lasts = false)
{
    private static readonly string[] _errors = ["ENOSPC", "EIO", "EACCES", "EROFS"];
    private static readonly string[] _needRoom = ["pwrite64", "mkdir", "mkdirat", "fsync", "fdatasync"];

    /// <summary>True for a kill.</summary>
    public bool IsKill => Error is null;

    /// <summary>What can go wrong at a call.</summary>
    public static IEnumerable<Fault> At(WriteCall call)
    {
        yield return new Fault(Error: null);
        foreach (var error in _errors)
            yield return new Fault(error);
        if (call.Opens)
            yield return new Fault("EMFILE");

        // Opens and plain writes go to more than the workspace: where all of them fail, no program gets far.
        if (!call.Opens && call.Name is not ("write" or "writev"))
            yield return new Fault(_needRoom.Contains(call.Name) ? "ENOSPC" : "EIO", Lasts: true);
    }

    public override string ToString() =>
        Error is null ? "KILL"
        : Lasts ? Error + " from then on"
        : Error;
}
