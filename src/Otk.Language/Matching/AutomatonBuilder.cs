using Otk.Language.Sources;
using Otk.Language.Templates;
using Otk.Language.Values;

namespace Otk.Language.Matching;

/// <summary>Compiles a grammar into an <see cref="Automaton"/>.</summary>
/// <remarks>
/// Each template becomes a net over pieces of words (<see cref="FragmentNet"/>); reading the net from word boundary to
/// word boundary gives states and arcs over whole tokens, without empty moves; states with the same future are then
/// made one. Lists are automata of their own, so that a list of a thousand names costs a template one arc.
/// </remarks>
internal sealed class AutomatonBuilder
{
    // Ten times what the built-in grammar takes: some seconds.
    // What a larger set takes is sooner given back than cleared for each template.
    private const int LargeSet = 50_000;
    private const int MostSteps = 20_000_000;

    // More than any priority that a grammar gives its own blocks.
    private const int LayerPriority = 20;
    private readonly GrammarSource _source;
    private readonly Interner<string> _slots = new(StringComparer.Ordinal);
    private readonly Interner<string> _valueNames = new(StringComparer.Ordinal);
    private readonly ValueSet _values;
    private readonly StateTable _states = new();
    private readonly List<CompiledList> _lists = [];
    private readonly List<CompiledTemplate> _templates = [];
    private readonly List<CompiledBlock> _blocks = [];
    private readonly List<CompiledRule> _rules = [];
    private readonly Dictionary<string, int> _listIndex = [];
    private readonly Dictionary<string, int> _ruleIndex = [];
    private readonly OwnAutomata _own;
    private readonly HashSet<string> _partsOfWords = new(StringComparer.Ordinal);
    private readonly Stack<FragmentEdges> _edges = new();
    private HashSet<(int From, int At, string Word, int Actions, int Touched)> _seen = [];
    private int _steps;

    private AutomatonBuilder(GrammarSource source, ValueSet values)
    {
        (_source, _values) = (source, values);
        _own = new OwnAutomata(source);
    }

    /// <summary>
    /// Compiles what can be compiled; mistakes are added to the source's errors, and their templates left out.
    /// </summary>
    public static Automaton Build(GrammarSource source, ValueSet values) =>
        new AutomatonBuilder(source, values).Build();

    private Automaton Build()
    {
        var start = _states.Add(-1);
        foreach (var (intent, blocks) in _source.Intents)
        {
            foreach (var block in blocks)
                AddBlock(intent, block, start);
        }

        var skip = _source.SkipWords.Count == 0 ? -1 : AddPhraseList("skip_words", _source.SkipWords);
        var clauses = _source.Clauses is not { } c
            ? null
            : new CompiledClauses(
                AddPhraseList("hard", c.Hard),
                AddPhraseList("soft", c.Soft),
                AddPhraseList("correction", c.Correction),
                AddPhraseList("lead", c.Lead),
                AddPhraseList("tail", c.Tail),
                AddPhraseList("command_tail", c.CommandTail),
                AddPhraseRule("opening", c.Opening),
                AddPhraseRule("closing", c.Closing)
            );
        return Finish(skip, clauses);
    }

    private void AddBlock(string intent, IntentBlock block, int start)
    {
        _blocks.Add(new CompiledBlock(block.Slots, block.RequiresContext, block.ExcludesContext));
        foreach (var sentence in block.Sentences)
        {
            var template = _templates.Count;
            _templates.Add(
                new CompiledTemplate(
                    intent,
                    sentence.Text,
                    sentence.At,
                    _blocks.Count - 1,
                    block.Layer,
                    block.Priority + (block.Layer * LayerPriority)
                )
                {
                    Flags = intent[0] == '_' ? block.Flags | ClauseFlags.Joined : block.Flags,
                }
            );
            var first = Compile(sentence, block, template, template);
            _states[start].Arcs.AddRange(_states[first].Arcs);
        }
    }

    private int AddPhraseList(string name, List<Template> phrases) =>
        AddList(
            "#" + name,
            new ListSource.Values([
                .. phrases.Select(p => new ListValue(p, p.Text, false, new Dictionary<string, string>())),
            ]),
            null
        );

    private int AddPhraseRule(string name, List<Template> phrases)
    {
        if (phrases.Count == 0)
            return -1;
        var rule = phrases[0] with { Text = name, Root = new TemplateNode.Choice([.. phrases.Select(p => p.Root)]) };
        _rules.Add(new CompiledRule("#" + name, 0));
        var index = _rules.Count - 1;
        _rules[index] = new CompiledRule("#" + name, Compile(rule, null, -1, 0));
        return index;
    }

    private int ListOf(string name, IntentBlock? block)
    {
        var source = block?.Lists.GetValueOrDefault(name) ?? _source.Lists.GetValueOrDefault(name);
        if (source is null)
            return -2;
        if (source is ListSource.Wildcard)
            return -1;
        var key = block is not null && block.Lists.ContainsKey(name) ? $"{name}@{_blocks.Count}" : name;
        return _listIndex.TryGetValue(key, out var index) ? index : AddList(key, source, block);
    }

    private int AddList(string name, ListSource source, IntentBlock? block)
    {
        var index = _lists.Count;
        _listIndex[name] = index;
        _lists.Add(new CompiledList(name, -1, new([]), source as ListSource.Range));
        if (source is not ListSource.Values values)
            return index;
        var start = _states.Add(-1);
        for (var i = 0; i < values.Items.Count; i++)
            _states[start].Arcs.AddRange(_states[Compile(values.Items[i].In, block, -1, i, putsIn: true)].Arcs);
        _lists[index] = new CompiledList(
            name,
            start,
            new([.. values.Items.Select(v => new CompiledValue(v.Out, v.IsNumber, v.Context))]),
            null
        );
        return index;
    }

    private int RuleOf(string name, IntentBlock? block)
    {
        if (_partsOfWords.Contains(name) || !_own.MayBe(name, block))
            return -1;
        if (_ruleIndex.TryGetValue(name, out var known))
            return known;
        var index = _ruleIndex[name] = _rules.Count;
        _rules.Add(new CompiledRule(name, 0));
        _rules[index] = new CompiledRule(name, Compile(_source.Rules[name], null, -1, 0));
        return index;
    }

    // A list's automaton has rules put in: nothing reads one inside a list.
    private int Compile(Template template, IntentBlock? block, int owner, int acceptId, bool putsIn = false)
    {
        if (!_edges.TryPop(out var edges))
            edges = new FragmentEdges();
        var net = new FragmentNet(
            name =>
                (block?.Rules.GetValueOrDefault(name) ?? _source.Rules.GetValueOrDefault(name)) is { } rule
                    ? (rule.Root, true)
                    : (TemplateNode.Empty, false),
            name => putsIn ? -1 : RuleOf(name, block),
            name => ListOf(name, block),
            _slots.Index,
            name => _values[name] is null ? -1 : _valueNames.Index(name),
            edges
        );
        var (first, parts) = Compile(net, template, owner, acceptId);
        edges.Clear();
        _edges.Push(edges);
        if (parts.Count == 0)
            return first;

        // "<place>s": a rule that is part of a word is put in.
        _partsOfWords.UnionWith(parts);
        return Compile(template, block, owner, acceptId, putsIn);
    }

    private (int First, HashSet<string> Parts) Compile(FragmentNet net, Template template, int owner, int acceptId)
    {
        var (netStart, netEnd) = net.Add(template.Root);
        var first = _states.Count;
        if (net.Errors.Count == 0 && _steps > MostSteps)
            net.Errors.Add("The grammar is too large: this template and those behind it are left out.");
        if (net.Errors.Count == 0 && Read(net, netStart, netEnd, (owner, acceptId)) is { Count: > 0 } parts)
        {
            _states.RemoveFrom(first);
            return (first, parts);
        }

        foreach (var error in net.Errors.Distinct())
            _source.Errors.Add(new GrammarError(error, template.At));
        if (net.Errors.Count > 0)
        {
            // What was read of it is not reached by anything: a template with a part left out would say something else.
            _states.RemoveFrom(first);
            return (_states.Add(owner), []);
        }

        if (_states[first].Accepts.Count > 0)
            _source.ReadNothing.Add(template);
        return (_states.Merge(first), []);
    }

    private HashSet<string> Read(FragmentNet net, int start, int end, (int Owner, int AcceptId) template)
    {
        var reader = new NetReader(_states, net, end, template, _lists, _rules, _seen);
        var parts = reader.Read(start);
        _steps += reader.Steps;
        if (_seen.Count < LargeSet)
            _seen.Clear();
        else
            _seen = [];
        return parts;
    }

    // Templates are read together that may stand in the same places, and whose block asks for no context.
    private (ClauseFlags, int) KindOf(int template)
    {
        if (template < 0)
            return (ClauseFlags.None, -1);
        var (flags, block) = (_templates[template].Flags, _templates[template].Block);
        return (flags, _blocks[block] is { Requires.Count: 0, Excludes.Count: 0 } ? -1 : block);
    }

    private Automaton Finish(int skip, CompiledClauses? clauses)
    {
        int[] begins = [0, .. _lists.Select(l => l.Start).Where(s => s >= 0), .. _rules.Select(r => r.Start)];
        new SharedBeginnings(_states, KindOf).Share(begins);
        var reached = _states.ReachedFrom(begins);
        var place = new int[_states.Count];
        foreach (var (i, state) in reached.Index())
            place[state] = i;
        var live = reached.Count;
        var (arcStart, acceptStart, templateOf) = (new int[live + 1], new int[live + 1], new int[live]);
        var (arcs, accepts) = (new List<Arc>(reached.Sum(s => _states[s].Arcs.Count)), new List<Acceptance>());
        foreach (var (i, state) in reached.Select(s => _states[s]).Index())
        {
            (arcStart[i], acceptStart[i], templateOf[i]) = (arcs.Count, accepts.Count, state.Template);
            AddArcs(state.Arcs, place, arcs);
            accepts.AddRange(state.Accepts.Count > 1 ? state.Accepts.Distinct() : state.Accepts);
        }

        (arcStart[live], acceptStart[live]) = (arcs.Count, accepts.Count);
        var notNames = _source.NotNames.Select(_states.Words.Index).ToHashSet();
        var notBareNames = _source.NotBareNames.Select(_states.Words.Index).ToHashSet();
        var notOwners = _source.NotOwners.Select(_states.Words.Index).ToHashSet();
        var words = _states.Words.ToArray();
        List<(HashSet<int> Words, long Openers)> beginnings = [.. _rules.Select(r => BeginningsOf(r.Start))];
        var wordRules = RulesByWord(beginnings, words.Length);
        string[] common = [.. _source.NotTypos.Distinct(StringComparer.Ordinal)];
        return new Automaton
        {
            Words = new(words),
            WordPlaces = new(WordIndex.Of(words)),
            ArcStart = new(arcStart),
            Arcs = new(arcs.ToArray()),
            AcceptStart = new(acceptStart),
            Accepts = new(accepts.ToArray()),
            TemplateOf = new(templateOf),
            ActionStart = new(StartsOf(_states.Actions)),
            Actions = new(_states.Actions.SelectMany(a => a).ToArray()),
            Slots = _slots.ToArray(),
            Values = _valueNames.ToArray(),
            Vocabulary = new Words(_source.WordTables, EnglishWords.Table),
            Lists = new([.. _lists.Select(l => l.Start < 0 ? l : l with { Start = place[l.Start] })]),
            RuleNames = new([.. _rules.Select(r => r.Name)]),
            RuleStart = new([.. _rules.Select(r => place[r.Start])]),
            OpenRules = new([
                .. arcs.Take(arcStart[1])
                    .Where(a => a.Kind == ArcKind.Rule && beginnings[a.Label].Openers != 0)
                    .Select(a => a.Label)
                    .Distinct(),
            ]),
            RuleOpeners = new([.. beginnings.Select(b => b.Openers)]),
            WordRuleStart = new(StartsOf(wordRules)),
            WordRules = new([.. wordRules.SelectMany(r => r)]),
            Templates = new([.. _templates]),
            TemplateFlags = new([.. _templates.Select(t => (int)t.Flags)]),
            Blocks = new([.. _blocks]),
            SkipList = skip,
            Clauses = clauses,
            ExamplesWhenAsked = new([
                .. _source.Intents.SelectMany(i =>
                    i.Value.SelectMany(b =>
                        b.Examples.Select(e => new GrammarExample(i.Key, e, b.Layer, false))
                            .Concat(b.Not.Select(e => new GrammarExample(i.Key, e, b.Layer, true)))
                    )
                ),
            ]),
            IsNoPart = new([
                .. words.Select(
                    (_, i) =>
                        (byte)(
                            (notNames.Contains(i) ? Automaton.NoName : 0)
                            | (notBareNames.Contains(i) ? Automaton.NoBareName : 0)
                            | (notOwners.Contains(i) ? Automaton.NoOwner : 0)
                        )
                ),
            ]),
            NotTypos = new(common),
            NotTypoPlaces = new(WordIndex.Of(common)),
        };
    }

    // In order of kind and label, each once; of those that are alike the first first.
    private static void AddArcs(List<Arc> from, int[] place, List<Arc> to)
    {
        var order = new (long Alike, int Index)[from.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = (StateKey.Packed((int)from[i].Kind, from[i].Label), i);
        Array.Sort(order);
        var group = to.Count;
        for (var i = 0; i < order.Length; i++)
        {
            if (i > 0 && order[i].Alike != order[i - 1].Alike)
                group = to.Count;
            var arc = from[order[i].Index];
            arc = arc with { Target = place[arc.Target] };
            if (to.IndexOf(arc, group) < 0)
                to.Add(arc);
        }
    }

    // For each word the rules that may begin with it.
    private static List<int[]> RulesByWord(List<(HashSet<int> Words, long Openers)> beginnings, int words)
    {
        var rules = new List<int>[words];
        for (var word = 0; word < words; word++)
            rules[word] = [];
        foreach (var (rule, (first, _)) in beginnings.Index())
        {
            foreach (var word in first)
                rules[word].Add(rule);
        }

        return [.. rules.Select(r => r.ToArray())];
    }

    // The words that may come first behind a state, and what else may.
    private (HashSet<int> Words, long Openers) BeginningsOf(int state)
    {
        var (words, openers) = (new HashSet<int>(), 0L);
        foreach (var arc in _states[state].Arcs)
        {
            if (arc.Kind == ArcKind.Word)
                words.Add(arc.Label);
            else if (arc.Kind is ArcKind.List or ArcKind.Rule)
            {
                var inner = BeginningsOf(arc.Kind == ArcKind.List ? _lists[arc.Label].Start : _rules[arc.Label].Start);
                words.UnionWith(inner.Words);
                openers |= inner.Openers;
            }
            else
                openers |= Openers.Of(arc);
        }

        return (words, openers);
    }

    private static int[] StartsOf(List<int[]> lists)
    {
        var starts = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
            starts[i + 1] = starts[i] + lists[i].Length;
        return starts;
    }
}
