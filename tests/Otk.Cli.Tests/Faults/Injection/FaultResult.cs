namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>What came of one fault.</summary>
/// <param name="Act">The act.</param>
/// <param name="Call">The call that was to be struck.</param>
/// <param name="Fault">What went wrong at it.</param>
internal sealed record FaultResult(FaultAct Act, WriteCall Call, Fault Fault)
{
    private readonly List<(string Kind, string Detail)> _wrong = [];

    /// <summary>The call that was struck; null where another run of the act made other calls.</summary>
    public string? Struck { get; set; }

    /// <summary>What the act said.</summary>
    public string Said { get; set; } = "";

    /// <summary>True where the act said it failed, and was there all the same.</summary>
    public bool DoneAtOnce { get; set; }

    /// <summary>True where the act said it failed, and the next command carried it to its end.</summary>
    public bool FinishedLater { get; set; }

    /// <summary>True where the act said it failed, and was taken back only by the next command.</summary>
    public bool TakenBackLater { get; set; }

    /// <summary>
    /// How an act that said it failed came out, where that is not as if nothing had been; else empty.
    /// </summary>
    public string Remark =>
        DoneAtOnce ? "told failed, done at once"
        : FinishedLater ? "told failed, finished later"
        : TakenBackLater ? "told failed, taken back later"
        : "";

    /// <summary>What is not as it must be: the kind, and how it shows.</summary>
    public IReadOnlyList<(string Kind, string Detail)> Wrong => _wrong;

    /// <summary>Notes something that is not as it must be.</summary>
    public void Blame(string kind, string detail) => _wrong.Add((kind, detail));

    /// <summary>True where something of a kind was noted.</summary>
    public bool Has(string kind) => _wrong.Any(w => w.Kind == kind);

    public override string ToString() =>
        $"{Act}: {Fault} at {Call.Name} {Call.Number} [{Struck}] → {Said}"
        + string.Concat(_wrong.Select(w => $"\n      {w.Kind}: {w.Detail}"));
}
