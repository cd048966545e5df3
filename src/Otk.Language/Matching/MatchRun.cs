using Otk.Language.Sources;
using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>One phrase on its way through the automaton.</summary>
internal sealed class MatchRun
{
    private const int Joints = (int)ClauseJoint.Corrected + 1;
    private const int ReadingsKept = 4;

    // A shorter word that says nothing may as well be another word ("dead", "dear").
    private const int ShortestMistypedNoise = 5;
    private readonly Matcher _matcher;
    private readonly Automaton _automaton;
    private readonly Phrase _phrase;
    private readonly Token[] _tokens;
    private readonly IReadOnlyDictionary<string, string> _context;
    private readonly int[] _words;
    private readonly int[]?[] _near;
    private readonly ListReader _lists;
    private readonly ValueReader _values;
    private readonly bool?[] _apart;
    private readonly List<PathNode> _nodes = new(256);
    private readonly List<ListHit> _hits = [];
    private readonly List<ValueHit> _valueHits = [];
    private readonly ActiveSet?[] _active;
    private readonly Stack<ActiveSet> _free = new();
    private readonly List<Ended>?[] _ended;
    private readonly (Score Score, int Node)?[] _begun;
    private int _reached;

    public MatchRun(Matcher matcher, Phrase phrase, IReadOnlyDictionary<string, string> context, DateTime now)
    {
        (_matcher, _automaton, _phrase, _tokens, _context) = (
            matcher,
            matcher.Automaton,
            phrase,
            phrase.Array,
            context
        );
        _words = new int[_tokens.Length];
        for (var i = 0; i < _words.Length; i++)
            _words[i] = matcher.WordOf(_tokens[i]);

        _near = new int[_tokens.Length][];
        _apart = new bool?[_tokens.Length];
        _values = new ValueReader(matcher.Values, phrase, now);
        _lists = new ListReader(_automaton, _tokens, _values, i => _words[i], Nearest);
        _active = new ActiveSet[_tokens.Length + 1];
        _ended = new List<Ended>[(_tokens.Length + 1) * Joints];
        _begun = new (Score, int)?[(_tokens.Length + 1) * Joints];
    }

    /// <summary>All readings of the whole phrase.</summary>
    public MatchResult Run()
    {
        ReadOn();
        var readings = new ReadingBuilder(_automaton, _phrase, _nodes, _hits, _valueHits, _words);
        List<Reading> whole = [.. EndedAt(_tokens.Length).SelectMany(e => readings.Build(e.Node, e.Score))];
        var beginning =
            whole.Count > 0
                ? []
                : Enumerable
                    .Range(1, Math.Max(0, _tokens.Length - 1))
                    .Reverse()
                    .Select(EndedAt)
                    .FirstOrDefault(e => e.Any());
        return new MatchResult(
            whole,
            _reached == 0 ? 0 : _tokens[_reached - 1].End,
            beginning?.Select(e => readings.Build(e.Node, e.Score).First()).FirstOrDefault()
        );
    }

    private IEnumerable<Ended> EndedAt(int at) =>
        Enumerable
            .Range(0, Joints)
            .SelectMany(j => _ended[(at * Joints) + j] ?? [])
            .OrderByDescending(e => e.Score.Packed)
            .ThenBy(e => e.Node);

    /// <summary>What could stand behind the phrase: the ways on from where it ends.</summary>
    public NextTokens Next()
    {
        ReadOn();
        var next = new NextTokens(_automaton);
        var end = _tokens.Length;
        if (_active[end] is { } active)
        {
            AddLists(next, [_automaton.SkipList]);
            foreach (var item in active.Items)
                next.Add(item.State);
        }

        foreach (var state in _lists.Unfinished)
            next.Add(state);
        for (var joint = 0; joint < Joints; joint++)
        {
            if (_begun[(end * Joints) + joint] is not null)
                AddStarts(next, (ClauseJoint)joint);
            if (_ended[(end * Joints) + joint] is not null)
                AddLists(
                    next,
                    _automaton.Clauses is { } c
                        ? [c.Hard, c.Soft, c.Correction, c.Tail, c.CommandTail]
                        : [_automaton.SkipList]
                );
        }

        return next;
    }

    private void AddStarts(NextTokens next, ClauseJoint joint)
    {
        AddLists(next, [_automaton.Clauses?.Lead ?? _automaton.SkipList]);
        foreach (var arc in _automaton.ArcsOf(0))
        {
            if (_matcher.Starts.MayBegin(joint, arc))
                next.Add(arc);
        }
    }

    private static void AddLists(NextTokens next, ReadOnlySpan<int> lists)
    {
        foreach (var list in lists)
        {
            if (list >= 0)
                next.AddList(list);
        }
    }

    private void ReadOn()
    {
        _begun[0] = (default, -1);
        for (var at = 0; at <= _tokens.Length; at++)
        {
            EndClauses(at);
            for (var joint = 0; joint < Joints; joint++)
                GoOnFromEnd(at, (ClauseJoint)joint);
            if (at == _tokens.Length)
                break;
            for (var joint = 0; joint < Joints; joint++)
                BeginClause(at, (ClauseJoint)joint);
            Advance(at);
            Free(at);
        }
    }

    // The sets of positions that lie behind are used again: a long phrase has thousands of positions.
    private void Free(int at)
    {
        if (_active[at] is not { } done)
            return;
        done.Clear();
        _free.Push(done);
        _active[at] = null;
    }

    private void EndClauses(int at)
    {
        if (_active[at] is not { } active)
            return;
        foreach (var item in active.Items)
        {
            // A way that no word of the grammar supports says nothing about how far the phrase makes sense.
            if (item.Score > default(Score))
                _reached = at;
            if (item.Owed)
                continue;
            foreach (var accept in _automaton.AcceptsOf(item.State))
            {
                var template = _automaton.Templates[accept.Id];
                if (!ContextCheck.Fits(_automaton, template.Block, _context, _nodes, _hits, item.Node))
                    continue;
                var node = Node(new PathNode(item.Node, StepKind.ClauseEnd, at, at, accept.Actions, Label: accept.Id));
                var score = item.Score + Worth(template);
                if (template.Flags.HasFlag(ClauseFlags.Intro))
                    Begin(at, ClauseJoint.Closed, score, node);
                else
                    End(at, JointOf(template, item.InText), new Ended(score, node, accept.Id));
            }
        }
    }

    private static Score Worth(CompiledTemplate template)
    {
        var worth = Score.Priority(template.Priority);
        if (template.Flags.HasFlag(ClauseFlags.Aside) || template.Flags.HasFlag(ClauseFlags.Intro))
            worth += Score.Aside;
        return template.Flags.HasFlag(ClauseFlags.Veto) ? worth + Score.Veto : worth;
    }

    private static ClauseJoint JointOf(CompiledTemplate template, bool inText)
    {
        if ((template.Flags & (ClauseFlags.Head | ClauseFlags.Item)) != ClauseFlags.None)
            return ClauseJoint.Listed;
        if (template.Flags.HasFlag(ClauseFlags.Aside))
            return ClauseJoint.Aside;
        if (!inText || template.Flags.HasFlag(ClauseFlags.Loose))
            return ClauseJoint.Closed;
        if (template.Flags.HasFlag(ClauseFlags.Text))
            return ClauseJoint.Note;
        return template.Flags.HasFlag(ClauseFlags.Work) ? ClauseJoint.Work : ClauseJoint.Title;
    }

    // Keeps a few readings a position, each with another template at its end, best first.
    private void End(int at, ClauseJoint joint, Ended ended)
    {
        var list = _ended[(at * Joints) + (int)joint] ??= [];
        var same = list.FindIndex(e => e.Template == ended.Template);
        if (same >= 0)
        {
            if (!(ended.Score > list[same].Score))
                return;
            list.RemoveAt(same);
        }

        var place = list.FindIndex(e => ended.Score > e.Score);
        list.Insert(place < 0 ? list.Count : place, ended);
        if (list.Count > ReadingsKept)
            list.RemoveAt(ReadingsKept);
    }

    private void GoOnFromEnd(int at, ClauseJoint joint)
    {
        if (_ended[(at * Joints) + (int)joint] is not { } ended || at == _tokens.Length)
            return;
        PassTail(at, joint, ended, _automaton.Clauses?.Tail ?? _automaton.SkipList);
        if (_automaton.Clauses is not { } clauses)
            return;
        if (joint != ClauseJoint.Note)
            PassTail(at, joint, ended, clauses.CommandTail);
        var best = ended[0];
        var rival = ended.Count > 1 && ended[1].Score == best.Score ? ended[1].Node : -1;
        int Joined(StepKind kind, int end) => Node(new PathNode(best.Node, kind, at, end, Value: rival));
        if (joint == ClauseJoint.Closed)
            Begin(at, ClauseJoint.Bare, best.Score, Joined(StepKind.Connector, at));
        if (_tokens[at].Kind == TokenKind.LineBreak)
        {
            // A line break joins the next line's clause, or ends the phrase.
            foreach (var reading in ended.ToArray())
                End(at + 1, joint, reading);
            Begin(
                at + 1,
                joint == ClauseJoint.Listed ? joint : ClauseJoint.Closed,
                best.Score,
                Joined(StepKind.Connector, at + 1)
            );
        }

        foreach (var hit in _lists.At(clauses.Correction, at))
            Begin(hit.End, ClauseJoint.Corrected, best.Score + hit.Score, Joined(StepKind.Correction, hit.End));
        foreach (var hit in _lists.At(clauses.Hard, at))
            Begin(hit.End, ClauseJoint.Closed, best.Score + hit.Score, Joined(StepKind.Connector, hit.End));
        foreach (var hit in _lists.At(clauses.Soft, at))
            Begin(hit.End, JointBehind(joint, at), best.Score + hit.Score, Joined(StepKind.Connector, hit.End));
    }

    private void PassTail(int at, ClauseJoint joint, List<Ended> ended, int tail)
    {
        foreach (var (end, hit) in Passable(at, tail, inText: joint is not ClauseJoint.Closed))
        {
            foreach (var reading in ended.ToArray())
                End(
                    end,
                    joint,
                    reading with
                    {
                        Score = reading.Score + (Score.Skipped * (end - at)),
                        Node = Node(new PathNode(reading.Node, StepKind.Skip, at, end, Value: hit)),
                    }
                );
        }
    }

    // "I'm lost, help" goes on with a command; "we talked of plans and specs" does not. An item of a list begins on a
    // line of its own.
    private ClauseJoint JointBehind(ClauseJoint joint, int at) =>
        joint switch
        {
            ClauseJoint.Aside => _tokens[at].Kind is TokenKind.Punctuation or TokenKind.Noise
                ? ClauseJoint.Closed
                : ClauseJoint.Title,
            ClauseJoint.Listed => ClauseJoint.Title,
            _ => joint,
        };

    private void Begin(int at, ClauseJoint joint, Score score, int node)
    {
        ref var begun = ref _begun[(at * Joints) + (int)joint];
        if (begun is null || score > begun.Value.Score)
            begun = (score, node);
    }

    private void BeginClause(int at, ClauseJoint joint)
    {
        if (_begun[(at * Joints) + (int)joint] is not { } begun)
            return;
        foreach (
            var (end, hit) in Passable(
                at,
                _automaton.Clauses?.Lead ?? _automaton.SkipList,
                inText: joint == ClauseJoint.Listed
            )
        )
            Begin(
                end,
                joint,
                begun.Score + (Score.Skipped * (end - at)),
                Node(new PathNode(begun.Node, StepKind.Skip, at, end, Value: hit))
            );
        if (_tokens[at].Kind == TokenKind.LineBreak && _automaton.Clauses is not null)
            Begin(at + 1, joint, begun.Score, begun.Node);
        if (_tokens[at].Kind == TokenKind.Mention && _automaton.Clauses is not null)
            Begin(
                at + 1,
                joint,
                begun.Score + Score.Skipped,
                Node(new PathNode(begun.Node, StepKind.Skip, at, at + 1))
            );

        var item = new ActiveItem(0, joint == ClauseJoint.Note, false, begun.Score, begun.Node);
        var word = _words[at];
        StartWord(item, word, at, joint);
        if (word < 0)
        {
            foreach (var near in Nearest(at))
                StartWord(item, near, at, joint);
        }

        foreach (var arcs in _matcher.Starts.Others(joint))
        {
            if (!CouldBegin(arcs[0], at))
                continue;
            foreach (var arc in arcs)
                Take(item, arc, at);
        }
    }

    // What Take asks of the token, for arcs of one kind and label.
    private bool CouldBegin(in Arc arc, int at) =>
        arc.Kind switch
        {
            ArcKind.List or ArcKind.Range => _lists.At(arc.Label, at).Length > 0,
            ArcKind.FirstOfText => TokenClass.CanOpenText(_phrase, _tokens[at], _words[at]),
            ArcKind.NameWord => _tokens[at].Kind == TokenKind.Word && CanName(at),
            ArcKind.OwnerWord => CanBeOwner(at),
            ArcKind.Value => _values.At(arc.Label, at).Length > 0,
            _ => true,
        };

    private void StartWord(in ActiveItem item, int word, int at, ClauseJoint joint)
    {
        foreach (var arc in _matcher.Starts.Words(word))
        {
            if (_matcher.Starts.MayBegin(joint, arc))
                Take(item, arc, at);
        }
    }

    private void Advance(int at)
    {
        if (_active[at] is not { } active)
            return;
        var skips = Ends(at, _automaton.SkipList, inText: true);
        var noise = Ends(at, -1, inText: false);
        foreach (var item in active.Items)
        {
            foreach (var arc in _automaton.ArcsOf(item.State))
                Take(item, arc, at);
            foreach (var end in item.InText ? noise : skips)
                Move(
                    item,
                    end,
                    item.State,
                    item.Score + (Score.Skipped * (end - at)),
                    item.Owed,
                    item.InText,
                    new PathNode(item.Node, StepKind.Skip, at, end)
                );
        }
    }

    private void Take(in ActiveItem item, in Arc arc, int at)
    {
        var token = _tokens[at];
        switch (arc.Kind)
        {
            case ArcKind.Word when arc.Label == _words[at]:
                Step(item, arc, at, Score.Explained);
                break;
            case ArcKind.Word when _words[at] < 0 && !item.InText && Nearest(at).AsSpan().Contains(arc.Label):
                Step(item, arc, at, Score.Explained + Score.Repair);
                break;
            case ArcKind.List or ArcKind.Range:
                TakeList(item, arc, at);
                break;
            case ArcKind.FirstOfText when TokenClass.CanOpenText(_phrase, token, _words[at]):
                Step(item, arc, at, Score.Free, inText: true);
                break;
            case ArcKind.MoreOfText when TokenClass.CanContinueText(token, _words[at]):
                Step(item, arc, at, EndsSentence(at) ? Score.Free + Score.SentenceCrossed : Score.Free, inText: true);
                break;
            case ArcKind.NameWord when (token.Kind == TokenKind.Word || IsInName(item)) && CanName(at):
                Step(item, arc, at, Score.Free, names: true);
                break;
            case ArcKind.OwnerWord when CanBeOwner(at):
                Step(item, arc, at, Score.Free);
                break;
            case ArcKind.Value:
                TakeValue(item, arc, at);
                break;
            default:
                break;
        }
    }

    private void TakeList(in ActiveItem item, in Arc arc, int at)
    {
        var hits = _lists.At(arc.Label, at);
        if (hits.Length == 0)
            return;
        var template = _automaton.TemplateOf[arc.Target];
        var block = template < 0 ? null : _automaton.Blocks[_automaton.Templates[template].Block];
        foreach (var hit in hits)
        {
            if (item.InText && hit.Repairs is not null)
                continue;
            if (
                block is not null
                && arc.Kind == ArcKind.List
                && !ContextCheck.Fits(block, _automaton.Lists[arc.Label].Values[hit.Value].Context)
            )
                continue;
            _hits.Add(hit);
            Move(
                item,
                hit.End,
                arc.Target,
                item.Score + hit.Score,
                item.Owed,
                inText: false,
                new PathNode(item.Node, StepKind.Arc, at, hit.End, arc.Actions, arc.Kind, arc.Label, _hits.Count - 1)
            );
        }
    }

    // Of "two hundred and five" as one number and as two, one is meant.
    private static Score Worth(int tokens) => (Score.Explained * tokens) + Score.Priority(tokens - 1);

    private void TakeValue(in ActiveItem item, in Arc arc, int at)
    {
        foreach (var hit in _values.At(arc.Label, at))
        {
            _valueHits.Add(hit);
            Move(
                item,
                hit.End,
                arc.Target,
                item.Score + Worth(hit.End - at),
                item.Owed && !_values.Names(arc.Label),
                inText: false,
                new PathNode(
                    item.Node,
                    StepKind.Arc,
                    at,
                    hit.End,
                    arc.Actions,
                    arc.Kind,
                    arc.Label,
                    _valueHits.Count - 1
                )
            );
        }
    }

    private void Step(in ActiveItem item, in Arc arc, int at, Score score, bool names = false, bool inText = false) =>
        Move(
            item,
            at + 1,
            arc.Target,
            item.Score + score,
            item.Owed && !names,
            inText,
            new PathNode(item.Node, StepKind.Arc, at, at + 1, arc.Actions, arc.Kind, arc.Label)
        );

    private void Move(in ActiveItem item, int to, int state, Score score, bool owed, bool inText, in PathNode step)
    {
        var active = _active[to] ??= _free.TryPop(out var free) ? free : new ActiveSet();
        if (active.Wants(state, owed, score))
            active.Add(item with { State = state, Owed = owed, InText = inText, Score = score, Node = Node(step) });
    }

    private bool IsInName(in ActiveItem item) =>
        item.Node >= 0 && _nodes[item.Node] is { Kind: StepKind.Arc, Arc: ArcKind.NameWord };

    private bool CanName(int at) =>
        TokenClass.CanName(_tokens[at]) && _matcher.CanName(_tokens[at].Folded) && !IsApart(at);

    private bool CanBeOwner(int at) => TokenClass.CanBeOwner(_tokens[at]) && !IsApart(at);

    private bool IsApart(int at) => _apart[at] ??= _values.IsApart(at);

    // "… the cache. It is slow": a full stop with a capital behind it.
    private bool EndsSentence(int at) =>
        _tokens[at].Folded is "." or "!" or "?"
        && at + 1 < _tokens.Length
        && _tokens[at + 1].Start > _tokens[at].End
        && char.IsUpper(_phrase.Text[_tokens[at + 1].Start]);

    // Where one may go on after passing over what says nothing: noise, and the phrases of a list, mistyped or not
    // unless they may belong to a free text.
    private IEnumerable<(int End, int Hit)> Passable(int at, int list, bool inText = false)
    {
        var token = _tokens[at];
        if (
            token.Kind == TokenKind.Noise
            || (_automaton.Clauses is null && token.Kind is TokenKind.Punctuation or TokenKind.LineBreak)
        )
            yield return (at + 1, -1);
        if (list < 0)
            yield break;
        foreach (var hit in _lists.At(list, at))
        {
            if (hit.Repairs is null)
            {
                yield return (hit.End, -1);
            }
            else if (!inText && hit.Repairs.All(r => _automaton.Words[r.Word].Length >= ShortestMistypedNoise))
            {
                _hits.Add(hit);
                yield return (hit.End, _hits.Count - 1);
            }
        }
    }

    private int[] Ends(int at, int list, bool inText)
    {
        List<int>? ends = null;
        foreach (var (end, _) in Passable(at, list, inText))
            (ends ??= []).Add(end);
        return ends is null ? [] : [.. ends];
    }

    private int[] Nearest(int at) =>
        _near[at] ??= _tokens[at].Kind == TokenKind.Word ? _matcher.Typos.Value.Nearest(_tokens[at].Folded) : [];

    private int Node(in PathNode node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    // A reading up to a position: its last step, and the template of its last clause.
    private readonly record struct Ended(Score Score, int Node, int Template);
}
