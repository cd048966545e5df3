namespace Otk.Engine.Outcomes;

/// <summary>An act of the journal.</summary>
/// <param name="Number">The number of its last change set.</param>
/// <param name="Time">When it was begun.</param>
/// <param name="Text">The command or phrase.</param>
/// <param name="Changes">What it did, one line a file.</param>
/// <param name="IsUndone">True where it was taken back.</param>
/// <param name="By">Who asked for it, as <c>OTK_OWNER</c> or the owner's file said; empty for whoever owns new
/// documents in this clone.</param>
public sealed record ActRecord(
    int Number,
    DateTimeOffset Time,
    string Text,
    IReadOnlyList<string> Changes,
    bool IsUndone,
    string By
);
