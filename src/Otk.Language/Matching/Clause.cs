using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>A clause of a reading: the template that read it and what its slots hold.</summary>
/// <param name="Template">The template.</param>
/// <param name="Slots">The fixed slots of the template's block.</param>
/// <param name="Captures">What was captured, in order.</param>
/// <param name="Start">Offset of its first character in the phrase.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="IsCorrection">True where it takes back the clause before it.</param>
public sealed record Clause(
    CompiledTemplate Template,
    IReadOnlyDictionary<string, string> Slots,
    IReadOnlyList<Capture> Captures,
    int Start,
    int End,
    bool IsCorrection
)
{
    /// <summary>The intent's name.</summary>
    public string Intent => Template.Intent;

    /// <summary>True where it goes on from the clause before it and means nothing without one.</summary>
    public bool MustFollow => Template.Flags.HasFlag(ClauseFlags.Follow);

    /// <summary>True where it leaves out its document, which a clause before or behind it names.</summary>
    public bool IsElided => Template.Flags.HasFlag(ClauseFlags.Elided);

    /// <summary>True where it is a command by itself only at the start of a phrase.</summary>
    public bool IsLone => Template.Flags.HasFlag(ClauseFlags.Lone);

    /// <summary>True for what is passed over.</summary>
    public bool IsAside => Template.Flags.HasFlag(ClauseFlags.Aside);

    /// <summary>True where it begins with a verb of any work: what it is done to is free text.</summary>
    public bool IsWork => Template.Flags.HasFlag(ClauseFlags.Work);

    /// <summary>True where only the start of a phrase, or what is no text before it, makes it likely.</summary>
    public bool IsWeak => Template.Flags.HasFlag(ClauseFlags.Weak);

    /// <summary>The first capture of a slot; null where there is none.</summary>
    public Capture? Find(string slot) => Captures.FirstOrDefault(c => c.Slot == slot);

    /// <summary>The value of a slot, captured or fixed; null where it has none.</summary>
    public string? Value(string slot) => Find(slot)?.Value ?? Slots.GetValueOrDefault(slot);
}
