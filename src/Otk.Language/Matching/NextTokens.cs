namespace Otk.Language.Matching;

/// <summary>What some template could read behind the beginning of a phrase.</summary>
internal sealed class NextTokens(Automaton automaton)
{
    private readonly HashSet<int> _words = [];
    private readonly HashSet<int> _rules = [];
    private readonly HashSet<string> _values = [];

    /// <summary>The words of the vocabulary that could stand next.</summary>
    public IEnumerable<string> Words => _words.Select(w => automaton.Words[w]);

    /// <summary>The names of the values that could stand next, and <c>name</c> where words of a name could.</summary>
    public IReadOnlySet<string> Values => _values;

    /// <summary>Adds what the ways on from a state consume.</summary>
    public void Add(int state)
    {
        foreach (var arc in automaton.ArcsOf(state))
            Add(arc);
    }

    /// <summary>Adds what an arc consumes.</summary>
    public void Add(in Arc arc)
    {
        if (arc.Kind == ArcKind.Word)
            _words.Add(arc.Label);
        else if (arc.Kind == ArcKind.List)
            AddList(arc.Label);
        else if (arc.Kind == ArcKind.Rule && _rules.Add(arc.Label))
            Add(automaton.RuleStart[arc.Label]);
        if (arc.Kind == ArcKind.Value)
            _values.Add(automaton.Values[arc.Label]);
        if (arc.Kind is ArcKind.NameWord or ArcKind.BareNameWord)
            _values.Add("name");
    }

    /// <summary>Adds the first words of the values of a list.</summary>
    public void AddList(int list)
    {
        if (automaton.Lists[list].Range is null)
            Add(automaton.Lists[list].Start);
    }
}
