using System.Collections.Concurrent;

namespace Otk.Cli.Tests.Faults.Crowd;

/// <summary>What a crowd was told it had done, and what went wrong on the way.</summary>
internal sealed class Ledger
{
    private int _acts;

    /// <summary>Titles of plans that were made: each is there once.</summary>
    public ConcurrentBag<string> Plans { get; } = [];

    /// <summary>Entries that were logged: each is there once.</summary>
    public ConcurrentBag<string> Entries { get; } = [];

    /// <summary>Paths of logs that were begun.</summary>
    public ConcurrentBag<string> Logs { get; } = [];

    /// <summary>Items of the shared checklist, and whether they were ticked last.</summary>
    public ConcurrentDictionary<string, bool> Items { get; } = new();

    /// <summary>Titles that plans were given last, by ID.</summary>
    public ConcurrentDictionary<string, string> Titles { get; } = new();

    /// <summary>Lines that were saved in an editor.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>What may not happen at all.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    /// <summary>What was refused once, and done when asked again.</summary>
    public ConcurrentQueue<string> Again { get; } = new();

    /// <summary>How many acts were acknowledged.</summary>
    public int Acts => _acts;

    /// <summary>Notes that an act was acknowledged.</summary>
    public void Done() => Interlocked.Increment(ref _acts);
}
