namespace Otk.Language.Matching;

/// <summary>A state of an automaton that is being built.</summary>
/// <param name="template">The template that it belongs to; -1 for none.</param>
internal sealed class BuiltState(int template)
{
    public int Template => template;

    public List<Arc> Arcs { get; } = [];

    public List<Acceptance> Accepts { get; } = [];

    public string Key(Func<int, int> place) =>
        string.Join(
            ';',
            Arcs.Select(a => $"{(int)a.Kind},{a.Label},{a.Actions},{place(a.Target)}")
                .Distinct()
                .Order(StringComparer.Ordinal)
        )
        + "!"
        + string.Join(';', Accepts.Select(a => $"{a.Actions},{a.Id}").Distinct().Order(StringComparer.Ordinal));
}
