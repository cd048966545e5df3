namespace Otk.Language.Matching;

/// <summary>A state of an automaton that is being built.</summary>
/// <param name="template">The template that it belongs to; -1 for none.</param>
internal sealed class BuiltState(int template)
{
    public int Template => template;

    public List<Arc> Arcs { get; } = [];

    public List<Acceptance> Accepts { get; } = [];

    /// <summary>What it does, as numbers: two states that do the same have the same ones.</summary>
    /// <param name="place">The state that stands for a target.</param>
    public StateKey Key(Func<int, int> place)
    {
        var parts = new (long, long)[Arcs.Count + Accepts.Count];
        for (var i = 0; i < Arcs.Count; i++)
            parts[i] = (
                StateKey.Packed((int)Arcs[i].Kind, Arcs[i].Label),
                StateKey.Packed(Arcs[i].Actions, place(Arcs[i].Target))
            );
        for (var i = 0; i < Accepts.Count; i++)
            parts[Arcs.Count + i] = (-1, StateKey.Packed(Accepts[i].Actions, Accepts[i].Id));
        Array.Sort(parts);
        return new StateKey(parts);
    }
}
