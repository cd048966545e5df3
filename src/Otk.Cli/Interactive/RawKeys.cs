namespace Otk.Cli.Interactive;

/// <summary>While it lives, Ctrl-C is a key like others; afterwards it ends the program again.</summary>
internal sealed class RawKeys : IDisposable
{
    private readonly bool _before = Console.TreatControlCAsInput;

    public RawKeys() => Console.TreatControlCAsInput = true;

    public void Dispose() => Console.TreatControlCAsInput = _before;
}
