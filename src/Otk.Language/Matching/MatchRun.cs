using Otk.Language.Sources;
using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>One phrase on its way through the automaton.</summary>
internal sealed class MatchRun
{
    // Behind these no command begins with nothing between.
    private const ClauseFlags NotSpoken =
        ClauseFlags.Weak | ClauseFlags.Lone | ClauseFlags.Follow | ClauseFlags.Elided | ClauseFlags.Joined;
    private const int Joints = (int)ClauseJoint.Spoken + 1;
    private const int ReadingsKept = 4;

    private readonly Matcher _matcher;
    private readonly Automaton _automaton;
    private readonly Phrase _phrase;
    private readonly Token[] _tokens;
    private readonly IReadOnlyDictionary<string, string> _context;
    private readonly bool _leavesWords;
    private readonly bool _beginsAnywhere;
    private readonly Lines _lines;
    private readonly Walk _walk;
    private readonly Lane _lane;
    private readonly List<Ended>?[] _ended;
    private readonly (Score Score, int Node)?[] _begun;
    private int _reached;
    private int _clauses;
    private int _lastBeginning = -1;

    public MatchRun(
        Matcher matcher,
        Phrase phrase,
        IReadOnlyDictionary<string, string> context,
        DateTime now,
        bool leavesWords = false,
        bool beginsAnywhere = false
    )
    {
        (_leavesWords, _beginsAnywhere) = (leavesWords, beginsAnywhere);
        (_matcher, _automaton, _phrase, _tokens, _context) = (
            matcher,
            matcher.Automaton,
            phrase,
            phrase.Array,
            context
        );
        _lines = new Lines(phrase);
        _walk = new Walk(matcher, phrase, now);
        _lane = _walk.NewLane(0);
        _ended = new List<Ended>[(_tokens.Length + 1) * Joints];
        _begun = new (Score, int)?[(_tokens.Length + 1) * Joints];
    }

    /// <summary>All readings of the whole phrase.</summary>
    public MatchResult Run()
    {
        var isTooLong = _tokens.Count(t => t.Kind == TokenKind.Word) > Grammar.MostWords;
        if (!isTooLong)
            ReadOn();
        if (isTooLong || _clauses > Grammar.MostClauses)
            return new MatchResult([], 0) { IsTooLong = true };
        var readings = new ReadingBuilder(_walk, _phrase);
        var whole = EndedAt(_tokens.Length).ToList();
        var beginning =
            whole.Count > 0
                ? null
                : Enumerable
                    .Range(1, Math.Max(0, _tokens.Length - 1))
                    .Reverse()
                    .Select(EndedAt)
                    .FirstOrDefault(e => e.Any());
        return new MatchResult(
            new MadeOnce<Reading>(readings.Build(whole)),
            _reached == 0 ? 0 : _tokens[_reached - 1].End,
            beginning is null ? null : readings.Build([.. beginning]).First()
        );
    }

    private IEnumerable<(int Last, Score Score)> EndedAt(int at) =>
        Enumerable
            .Range(0, Joints)
            .SelectMany(j => _ended[(at * Joints) + j] ?? [])
            .OrderByDescending(e => e.Score.Packed)
            .ThenBy(e => e.Template)
            .Select(e => (e.Node, e.Score));

    /// <summary>What could stand behind the phrase: the ways on from where it ends.</summary>
    public NextTokens Next()
    {
        ReadOn();
        var next = new NextTokens(_automaton);
        var end = _tokens.Length;
        if (_lane.At(end) is { } active)
        {
            AddLists(next, [_automaton.SkipList]);
            foreach (var item in active.Items)
                next.Add(item.State);
        }

        foreach (var state in _walk.Lists.Unfinished.Concat(_walk.Rules.Unfinished))
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
        if (!_beginsAnywhere)
            _begun[0] = (default, -1);
        for (var at = 0; at <= _tokens.Length; at++)
        {
            if (_beginsAnywhere && at > 0)
                Begin(at, ClauseJoint.Start, default, -1);
            EndClauses(at);
            for (var joint = 0; joint < Joints; joint++)
                GoOnFromEnd(at, (ClauseJoint)joint);
            if (at == _tokens.Length || _clauses > Grammar.MostClauses)
                break;
            for (var joint = 0; joint < Joints; joint++)
                BeginClause(at, (ClauseJoint)joint);
            _walk.Advance(at, _lane);
            if (_leavesWords && _tokens[at].Kind != TokenKind.LineBreak)
                LeaveUnread(at);
            _lane.Free(at);
            _walk.Forget(at);
        }
    }

    // The word is left out: inside a clause, before one, and behind one.
    private void LeaveUnread(int at)
    {
        _walk.Leave(at, _lane);
        for (var joint = 0; joint < Joints; joint++)
        {
            if (_begun[(at * Joints) + joint] is { } begun)
                Begin(at + 1, (ClauseJoint)joint, begun.Score + Score.Unread, Left(begun.Node, at));
            foreach (var reading in _ended[(at * Joints) + joint]?.ToArray() ?? [])
                End(
                    at + 1,
                    (ClauseJoint)joint,
                    reading with
                    {
                        Score = reading.Score + Score.Unread,
                        Node = Left(reading.Node, at),
                    }
                );
        }
    }

    private int Left(int node, int at) => _walk.Node(new PathNode(node, StepKind.Unread, at, at + 1));

    private void EndClauses(int at)
    {
        if (_lane.At(at) is not { } active)
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
                if (!ContextCheck.Fits(_walk, template.Block, _context, item.Node))
                    continue;
                var node = _walk.Node(
                    new PathNode(item.Node, StepKind.ClauseEnd, at, at, accept.Actions, Label: accept.Id)
                );
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

    // Keeps a few readings a position, each with another template at its end, best first; of two that are as good, the
    // one whose template stands before the other's.
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

        var place = list.FindIndex(e =>
            ended.Score > e.Score || (ended.Score == e.Score && ended.Template < e.Template)
        );
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
        PassLine(at, joint, ended, clauses);
        if (joint != ClauseJoint.Note)
            PassTail(at, joint, ended, clauses.CommandTail);
        var best = ended[0];
        var rival = ended.Count > 1 && ended[1].Score == best.Score ? ended[1].Node : -1;
        int Joined(StepKind kind, int end) => _walk.Node(new PathNode(best.Node, kind, at, end, Value: rival));
        if (joint == ClauseJoint.Closed)
        {
            Begin(at, ClauseJoint.Bare, best.Score, Joined(StepKind.Connector, at));
            if (((ClauseFlags)_automaton.TemplateFlags[best.Template] & NotSpoken) == ClauseFlags.None)
                Begin(at, ClauseJoint.Spoken, best.Score + Score.Spoken, Joined(StepKind.Connector, at));
        }

        if (_tokens[at].Kind == TokenKind.LineBreak)
        {
            // A line break joins the next line's clause, or ends the phrase.
            foreach (var reading in ended.ToArray())
                End(at + 1, joint, reading);
            var line = Joined(StepKind.Connector, at + 1);
            Begin(at + 1, joint == ClauseJoint.Listed ? joint : ClauseJoint.Closed, best.Score, line);

            // What leads in stands before each line of a chat: "Kim: …".
            if (joint != ClauseJoint.Listed)
                Begin(at + 1, ClauseJoint.Start, best.Score, line);
        }

        foreach (var hit in _walk.Lists.At(clauses.Correction, at))
            Begin(hit.End, ClauseJoint.Corrected, best.Score + hit.Score, Joined(StepKind.Correction, hit.End));
        foreach (var hit in _walk.Lists.At(clauses.Hard, at))
            Begin(hit.End, ClauseJoint.Closed, best.Score + hit.Score, Joined(StepKind.Connector, hit.End));
        foreach (var hit in _walk.Lists.At(clauses.Soft, at))
            Begin(hit.End, JointBehind(joint, at), best.Score + hit.Score, Joined(StepKind.Connector, hit.End));
    }

    private void PassTail(int at, ClauseJoint joint, List<Ended> ended, int tail)
    {
        foreach (var (end, hit) in _walk.Passable(at, tail, inText: joint is not ClauseJoint.Closed))
        {
            foreach (var reading in ended.ToArray())
                End(end, joint, Passed(reading, at, end, hit));
        }
    }

    // What opens a line that asks for nothing more ("[10:42] Kim: thanks"), and what closes the whole.
    private void PassLine(int at, ClauseJoint joint, List<Ended> ended, CompiledClauses clauses)
    {
        int[] ends =
        [
            .. Openings(at, clauses.Opening),
            .. _tokens[at].Kind == TokenKind.LineBreak || EndsClauses(at)
                ? EndsOf(clauses.Closing, at)
                    .Where(end => _tokens.Skip(end).All(t => t.Kind is TokenKind.LineBreak or TokenKind.Noise))
                    .Select(_ => _tokens.Length)
                : [],
        ];
        foreach (var end in ends)
        {
            foreach (var reading in ended.ToArray())
                End(end, joint, Passed(reading, at, end));
        }
    }

    private Ended Passed(Ended reading, int at, int end, int hit = -1) =>
        reading with
        {
            Score = reading.Score + (Score.Skipped * (end - at)),
            Node = _walk.Node(new PathNode(reading.Node, StepKind.Skip, at, end, Value: hit)),
        };

    // What opens a line stands before all of it but marks.
    private IEnumerable<int> Openings(int at, int opening) => _lines.BeginAt(at) ? EndsOf(opening, at) : [];

    private IEnumerable<int> EndsOf(int rule, int at)
    {
        if (rule < 0)
            return [];
        var (from, to) = _walk.Rules.At(rule, at, inText: false);
        return Enumerable.Range(from, to - from).Select(i => _walk.Rules[i].End).Distinct();
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
            var (end, hit) in _walk.Passable(
                at,
                _automaton.Clauses?.Lead ?? _automaton.SkipList,
                inText: joint == ClauseJoint.Listed
            )
        )
            Begin(
                end,
                joint,
                begun.Score + (Score.Skipped * (end - at)),
                _walk.Node(new PathNode(begun.Node, StepKind.Skip, at, end, Value: hit))
            );
        if (_automaton.Clauses is { } clauses)
        {
            foreach (var end in Openings(at, clauses.Opening))
                Begin(
                    end,
                    joint,
                    begun.Score + (Score.Skipped * (end - at)),
                    _walk.Node(new PathNode(begun.Node, StepKind.Skip, at, end))
                );
        }

        if (_tokens[at].Kind == TokenKind.LineBreak && _automaton.Clauses is not null)
            Begin(at + 1, joint, begun.Score, begun.Node);
        if (_tokens[at].Kind == TokenKind.Mention && _automaton.Clauses is not null)
        {
            // "@kim!"
            var end = at + 1 < _tokens.Length && EndsClauses(at + 1) ? at + 2 : at + 1;
            Begin(
                end,
                joint,
                begun.Score + (Score.Skipped * (end - at)),
                _walk.Node(new PathNode(begun.Node, StepKind.Skip, at, end))
            );
        }

        if (EndsClauses(at) || _lines.AskNothingAt(at))
            return;
        if (_tokens[at].Kind != TokenKind.Noise && at != _lastBeginning)
            (_clauses, _lastBeginning) = (_clauses + 1, at);
        var item = new ActiveItem(0, joint == ClauseJoint.Note, false, begun.Score, begun.Node);
        var word = _walk.Words[at];
        StartWord(item, word, at, joint);
        foreach (var near in word < 0 ? _walk.Nearest(at) : [])
            StartWord(item, near, at, joint);
        foreach (var rule in _matcher.Automaton.OpenRules.Items)
        {
            if (_walk.Is(_automaton.RuleOpeners[rule], at))
                Take(item, _matcher.Starts.Rule(joint, rule), at);
        }

        foreach (var arcs in _matcher.Starts.Values(joint))
            Take(item, arcs, at);
    }

    private void StartWord(in ActiveItem item, int word, int at, ClauseJoint joint)
    {
        foreach (var arc in _matcher.Starts.Words(word))
        {
            if (_matcher.Starts.MayBegin(joint, arc))
                _walk.Take(item, arc, at, _lane);
        }

        foreach (var rule in _automaton.RulesBeginning(word))
            Take(item, _matcher.Starts.Rule(joint, rule), at);
    }

    private void Take(in ActiveItem item, ReadOnlySpan<Arc> alike, int at)
    {
        if (alike.Length == 0 || !_walk.CouldTake(alike[0], at))
            return;
        foreach (var arc in alike)
            _walk.Take(item, arc, at, _lane);
    }

    // No clause begins with what ends one; "./a.md" is a path.
    private bool EndsClauses(int at) =>
        _tokens[at].Folded is "." or "," or ";" or "!" or "?"
        && (
            at + 1 == _tokens.Length
            || _tokens[at + 1].Start > _tokens[at].End
            || _tokens[at + 1].Folded == _tokens[at].Folded
        );

    // A reading up to a position: its last step, and the template of its last clause.
    private readonly record struct Ended(Score Score, int Node, int Template);
}
