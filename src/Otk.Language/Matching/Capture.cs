namespace Otk.Language.Matching;

/// <summary>What a slot holds.</summary>
/// <param name="Slot">The slot's name.</param>
/// <param name="Start">Offset of its first character in the phrase; of a quoted text, behind the mark.</param>
/// <param name="End">Offset after its last character; of a quoted text, before the mark.</param>
/// <param name="Text">The user's characters: <c>phrase[Start..End]</c>.</param>
/// <param name="Value">What they stand for: the <c>out</c> of a list's value, a number's digits, an ID in its written
/// form; else the text.</param>
/// <param name="Children">The captures inside it, in order.</param>
public sealed record Capture(
    string Slot,
    int Start,
    int End,
    string Text,
    string Value,
    IReadOnlyList<Capture> Children
)
{
    /// <summary>
    /// What its last part was read as: a value's or a list's name, <c>text</c>, <c>name</c>, <c>owner</c>; empty for
    /// words of the grammar.
    /// </summary>
    public required string Type { get; init; }

    /// <summary>The single values where it holds a list of them: <c>{numbers}</c>; empty where it holds one.</summary>
    public IReadOnlyList<string> Several { get; init; } = [];

    /// <summary>True where the value is a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The first capture of a slot inside it; null where there is none.</summary>
    public Capture? Find(string slot) => Children.FirstOrDefault(c => c.Slot == slot);
}
