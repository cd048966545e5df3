using Otk.Language.Templates;

namespace Otk.Language.Matching;

/// <summary>
/// The first step of compiling a template: a net over pieces of words, spaces, slots and capture marks.
/// </summary>
/// <remarks>
/// Words may run over several nodes (<c>turn(s|ed)</c>), so words are only put together when the net is read; see
/// <see cref="AutomatonBuilder"/>.
/// </remarks>
internal sealed class FragmentNet
{
    private const int MaxPermuted = 10;
    private const int MaxStates = 200_000;
    private const int MaxNameWords = 10;
    private const int MaxBareNameWords = 5;
    private const int MaxOwnerWords = 6;
    private readonly Func<string, (TemplateNode Root, bool Known)> _rule;
    private readonly Func<string, int> _own;
    private readonly Func<string, int> _list;
    private readonly Func<string, int> _slot;
    private readonly Func<string, int> _value;
    private readonly Stack<string> _open = new();
    private bool _isTooLarge;

    /// <param name="rule">The root of a rule, and whether there is such a rule.</param>
    /// <param name="own">The index of a rule's own automaton; -1 where it is put in.</param>
    /// <param name="list">The index of a list: -1 for a wildcard, -2 for none of this name.</param>
    /// <param name="slot">The index of a slot's name.</param>
    /// <param name="value">The index of a value's name; -1 where there is no such value.</param>
    /// <param name="edges">Where its edges are kept.</param>
    public FragmentNet(
        Func<string, (TemplateNode Root, bool Known)> rule,
        Func<string, int> own,
        Func<string, int> list,
        Func<string, int> slot,
        Func<string, int> value,
        FragmentEdges edges
    )
    {
        (_rule, _own, _list, _slot, _value, Edges) = (rule, own, list, slot, value, edges);
    }

    /// <summary>What goes on from each state.</summary>
    public FragmentEdges Edges { get; }

    /// <summary>What is wrong with the template.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Adds a template; gives its first and last state.</summary>
    public (int Start, int End) Add(TemplateNode root)
    {
        var start = NewState();
        return (start, Add(root, start));
    }

    private int Add(TemplateNode node, int from)
    {
        // Rules that use rules twice double at each step.
        if (Edges.States > MaxStates)
        {
            if (!_isTooLarge)
                Errors.Add("The template is too large when its rules are put in.");
            _isTooLarge = true;
            return from;
        }

        switch (node)
        {
            case TemplateNode.Text text:
                return AddText(text.Characters, from);
            case TemplateNode.Sequence sequence:
                return sequence.Items.Aggregate(from, (state, item) => Add(item, state));
            case TemplateNode.Choice choice:
                var join = NewState();
                foreach (var item in choice.Items)
                    Link(Add(item, Link(from, NewState())), join);
                return join;
            case TemplateNode.Permutation permutation:
                return AddPermutation(permutation.Items, from);
            case TemplateNode.Repeat repeat:
                var begin = Link(from, NewState());
                var end = Add(repeat.Item, begin);
                Edge(end, FragmentKind.Space, begin);
                return Link(end, NewState());
            case TemplateNode.Slot slot:
                return AddSlot(slot, from);
            case TemplateNode.Rule rule:
                return AddRule(rule, from);
            default:
                throw new InvalidOperationException($"A node of no known form: {node}");
        }
    }

    private int AddText(string characters, int from)
    {
        for (var at = 0; at < characters.Length; )
        {
            var space = char.IsWhiteSpace(characters[at]);
            var end = at;
            while (end < characters.Length && char.IsWhiteSpace(characters[end]) == space)
                end++;
            from = Edge(from, space ? FragmentKind.Space : FragmentKind.Piece, NewState(), text: characters[at..end]);
            at = end;
        }

        return from;
    }

    // One state for each set of items that were read already, not one path for each order.
    private int AddPermutation(IReadOnlyList<TemplateNode> items, int from)
    {
        if (items.Count > MaxPermuted)
        {
            Errors.Add($"A permutation has at most {MaxPermuted} parts; this one has {items.Count}.");
            return from;
        }

        var states = new int[1 << items.Count];
        states[0] = from;
        for (var set = 1; set < states.Length; set++)
            states[set] = NewState();
        for (var set = 0; set < states.Length; set++)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if ((set & (1 << i)) != 0)
                    continue;
                var end = Add(items[i], Edge(states[set], FragmentKind.Space, NewState()));
                Edge(end, FragmentKind.Space, states[set | (1 << i)]);
            }
        }

        return states[^1];
    }

    private int AddRule(TemplateNode.Rule rule, int from)
    {
        var (root, known) = _rule(rule.Name);
        if (!known || _open.Contains(rule.Name))
        {
            Errors.Add(known ? $"The rule <{rule.Name}> contains itself." : $"There is no rule <{rule.Name}>.");
            return from;
        }

        _open.Push(rule.Name);
        int Read(int state) =>
            _own(rule.Name) is >= 0 and var own
                ? Edge(state, FragmentKind.Token, NewState(), ArcKind.Rule, own)
                : Add(root, state);
        var end = rule.SlotName is null ? Read(from) : Captured(rule.SlotName, from, Read);
        _open.Pop();
        return end;
    }

    private int AddSlot(TemplateNode.Slot slot, int from) =>
        Captured(
            slot.Name,
            from,
            state =>
            {
                var end = NewState();
                switch (_list(slot.List))
                {
                    case >= 0 and var list:
                        Edge(state, FragmentKind.Token, end, ArcKind.List, list);
                        break;
                    case -1:
                        FreeText(state, end);
                        break;
                    default:
                        if (!AddTyped(slot.List, state, end))
                            Errors.Add($"There is no list {{{slot.List}}}.");
                        break;
                }

                return end;
            }
        );

    private bool AddTyped(string type, int from, int end)
    {
        switch (type)
        {
            case "title":
                AddValue("quoted", from, end);
                FreeText(from, end);
                return true;
            case "text":
                FreeText(from, end);
                return true;
            case "name":
                AddValue("quoted_name", from, end);
                Chain(from, end, ArcKind.NameWord, MaxNameWords);
                return true;
            case "bare_name":
                Chain(from, end, ArcKind.BareNameWord, MaxBareNameWords);
                return true;
            case "owner":
                AddValue("quoted", from, end);
                AddValue("mention", from, end);
                Chain(from, end, ArcKind.OwnerWord, MaxOwnerWords);
                return true;
            default:
                return AddValue(type, from, end);
        }
    }

    private bool AddValue(string name, int from, int end)
    {
        if (_value(name) is not (>= 0 and var value))
            return false;
        Edge(from, FragmentKind.Token, end, ArcKind.Value, value);
        return true;
    }

    private void FreeText(int from, int end)
    {
        var loop = Edge(from, FragmentKind.Token, NewState(), ArcKind.FirstOfText);
        Edge(loop, FragmentKind.Token, loop, ArcKind.MoreOfText);
        Link(loop, end);
    }

    private void Chain(int from, int end, ArcKind kind, int most)
    {
        for (var i = 0; i < most; i++)
        {
            from = Edge(from, FragmentKind.Token, NewState(), kind);
            Link(from, end);
        }
    }

    private int Captured(string name, int from, Func<int, int> inner)
    {
        var slot = _slot(name);
        var end = inner(Edge(from, FragmentKind.Mark, NewState(), label: (slot << 1) | 1));
        return Edge(end, FragmentKind.Mark, NewState(), label: slot << 1);
    }

    private int NewState() => Edges.AddState();

    private int Link(int from, int to) => Edge(from, FragmentKind.Nothing, to);

    private int Edge(int from, FragmentKind kind, int to, ArcKind arc = default, int label = 0, string text = "")
    {
        Edges.Add(from, new FragmentEdge(kind, arc, label, text, to));
        return to;
    }
}
