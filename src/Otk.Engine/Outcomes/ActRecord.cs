using Otk.Workspace.Documents;

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
)
{
    /// <summary>The parts that acts are told by: lines, and entries.</summary>
    internal static IEnumerable<Part> PartsOf(IReadOnlyList<ActRecord> acts) =>
        [
            .. acts.SelectMany(a => a.Lines()).Select(l => new Part.Said(l)),
            new Part.Entries("acts", [.. acts.Select(a => a.Entry())], TellsNone: true),
        ];

    private IEnumerable<string> Lines() =>
        Changes
            .Select(c => $"   {c}")
            .Prepend(
                $"{Number}  {Timestamp.Write(Time)}  {Text}{(By.Length > 0 ? $"  ({By})" : "")}"
                    + (IsUndone ? "  (undone)" : "")
            );

    private IReadOnlyList<Part> Entry() =>
        [
            new Part.Count("number", Number),
            new Part.Word("time", Timestamp.Write(Time)),
            new Part.Word("act", Text),
            new Part.Word("by", By),
            new Part.Texts("changes", Changes),
            .. IsUndone ? [new Part.Flag("undone", true)] : Array.Empty<Part>(),
        ];
}
