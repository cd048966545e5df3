namespace Otk.Language.Matching;

/// <summary>What some template could read behind the beginning of a phrase.</summary>
internal sealed class NextTokens(Automaton automaton)
{
    private readonly HashSet<int> _words = [];

    /// <summary>The words of the vocabulary that could stand next.</summary>
    public IEnumerable<string> Words => _words.Select(w => automaton.Words[w]);

    /// <summary>True where a document's title could stand, or more words of one.</summary>
    public bool Names { get; private set; }

    /// <summary>True where a document's ID could stand.</summary>
    public bool Ids { get; private set; }

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
        Names |= arc.Kind is ArcKind.QuotedName or ArcKind.NameWord;
        Ids |= arc.Kind == ArcKind.Id;
    }

    /// <summary>Adds the first words of the values of a list.</summary>
    public void AddList(int list)
    {
        if (automaton.Lists[list].Range is null)
            Add(automaton.Lists[list].Start);
    }
}
