using Otk.Language.Sources;
using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>Takes arcs over the tokens of one phrase: what a search through clauses and one through a rule
/// share.</summary>
internal sealed class Walk
{
    // A shorter word that says nothing may as well be another word ("dead", "dear").
    private const int ShortestMistypedNoise = 5;
    private const int ShortWord = 3;
    private const int BareName = 2;

    // So many are looked through sooner than halved.
    private const int FewArcs = 8;
    private readonly Matcher _matcher;
    private readonly Phrase _phrase;
    private readonly Token[] _tokens;
    private readonly int[]?[] _near;
    private readonly Dictionary<string, int[]> _nearTo = new(StringComparer.Ordinal);
    private readonly bool?[] _apart;
    private readonly (long Asked, long Are)[] _openers;
    private readonly int[]?[] _skips;
    private readonly int[]?[] _noise;
    private readonly Stack<ActiveSet> _free = new();
    private readonly Stack<Lane> _lanes = new();

    public Walk(Matcher matcher, Phrase phrase, DateTime now)
    {
        (_matcher, Automaton, _phrase, _tokens) = (matcher, matcher.Automaton, phrase, phrase.Array);
        Words = new int[_tokens.Length];
        for (var i = 0; i < Words.Length; i++)
            Words[i] = matcher.WordOf(_tokens[i]);

        (_near, _skips, _noise) = (new int[_tokens.Length][], new int[_tokens.Length][], new int[_tokens.Length][]);
        (_apart, _openers) = (new bool?[_tokens.Length], new (long, long)[_tokens.Length]);
        Values = new ValueReader(matcher.Values, phrase, now);
        Lists = new ListReader(Automaton, _tokens, Values, i => Words[i], Nearest);
        Rules = new RuleReader(this, _tokens.Length);
    }

    /// <summary>The grammar.</summary>
    public Automaton Automaton { get; }

    /// <summary>The word of each token; -1 where it is none of the vocabulary.</summary>
    public int[] Words { get; }

    /// <summary>All steps that were taken.</summary>
    public Pieces<PathNode> Nodes { get; } = new();

    /// <summary>The values of lists that steps took.</summary>
    public Pieces<ListHit> ListHits { get; } = new();

    /// <summary>The values that steps took.</summary>
    public Pieces<ValueHit> ValueHits { get; } = new();

    /// <summary>What reads lists.</summary>
    public ListReader Lists { get; }

    /// <summary>What reads values.</summary>
    public ValueReader Values { get; }

    /// <summary>What reads rules.</summary>
    public RuleReader Rules { get; }

    /// <summary>Ways from a token on, none yet.</summary>
    public Lane NewLane(int start) => _lanes.TryPop(out var lane) ? lane.From(start) : new Lane(start, _free);

    /// <summary>The lane is used again; no way in it is kept.</summary>
    public void Return(Lane lane) => _lanes.Push(lane);

    /// <summary>Takes the arcs of a state that the token allows, repaired where it is no word.</summary>
    public void GoOn(in ActiveItem item, int at, Lane lane)
    {
        var arcs = Automaton.ArcsOf(item.State);
        if (arcs.Length <= FewArcs)
        {
            foreach (var arc in arcs)
                Take(item, arc, at, lane);
            return;
        }

        var word = Words[at];
        foreach (var arc in Automaton.ArcsOf(item.State, word))
            Take(item, arc, at, lane);
        foreach (var near in word < 0 && !item.InText ? Nearest(at) : [])
        {
            foreach (var arc in Automaton.ArcsOf(item.State, near))
                Take(item, arc, at, lane);
        }

        foreach (var arc in arcs[Automaton.FirstAtLeast(arcs, ArcKind.List, 0)..])
            Take(item, arc, at, lane);
    }

    /// <summary>Follows the ways to a position one step on.</summary>
    public void Advance(int at, Lane lane)
    {
        if (lane.At(at) is not { } active)
            return;
        var skips = _skips[at] ??= Ends(at, Automaton.SkipList, inText: true);
        var noise = _noise[at] ??= Ends(at, -1, inText: false);
        foreach (var item in active.Items)
        {
            GoOn(item, at, lane);
            foreach (var end in item.InText ? noise : skips)
                Move(
                    lane,
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

    /// <summary>Stays where the ways to a position are, the token left unread.</summary>
    public void Leave(int at, Lane lane)
    {
        if (lane.At(at) is not { } active)
            return;
        foreach (var item in active.Items)
            Move(
                lane,
                item,
                at + 1,
                item.State,
                item.Score + Score.Unread,
                item.Owed,
                item.InText,
                new PathNode(item.Node, StepKind.Unread, at, at + 1)
            );
    }

    /// <summary>Takes an arc where the token allows it.</summary>
    public void Take(in ActiveItem item, in Arc arc, int at, Lane lane)
    {
        var token = _tokens[at];
        switch (arc.Kind)
        {
            case ArcKind.Word when arc.Label == Words[at]:
                Step(lane, item, arc, at, Score.Explained);
                break;
            case ArcKind.Word when Words[at] < 0 && !item.InText && Nearest(at).AsSpan().Contains(arc.Label):
                Step(lane, item, arc, at, Score.Explained + Score.Repair);
                break;
            case ArcKind.List or ArcKind.Range:
                TakeList(item, arc, at, lane);
                break;
            case ArcKind.FirstOfText when TokenClass.CanOpenText(_phrase, token, Words[at]):
                Step(lane, item, arc, at, Score.Free, inText: true);
                break;
            case ArcKind.MoreOfText when TokenClass.CanContinueText(token, Words[at]) && !LeavesAside(arc, at):
                Step(
                    lane,
                    item,
                    arc,
                    at,
                    EndsSentence(at) ? Score.Free + Score.SentenceCrossed : Score.Free,
                    inText: true
                );
                break;
            case ArcKind.NameWord when (token.Kind == TokenKind.Word || IsInName(item)) && CanName(at):
                Step(lane, item, arc, at, Score.Free, names: true);
                break;
            case ArcKind.BareNameWord when CanBareName(at):
                // "Ready plan search and plan cache" are two, and no new one.
                Step(lane, item, arc, at, Score.Free + Score.Priority(BareName), names: true);
                break;
            case ArcKind.OwnerWord when CanBeOwner(at):
                Step(lane, item, arc, at, Score.Free);
                break;
            case ArcKind.Value:
                TakeValue(item, arc, at, lane);
                break;
            case ArcKind.Rule:
                TakeRule(item, arc, at, lane);
                break;
            default:
                break;
        }
    }

    /// <summary>What <see cref="Take"/> asks of the token, for arcs of one kind and label.</summary>
    public bool CouldTake(in Arc arc, int at) =>
        arc.Kind switch
        {
            ArcKind.List or ArcKind.Range => Lists.At(arc.Label, at).Length > 0,
            ArcKind.FirstOfText => TokenClass.CanOpenText(_phrase, _tokens[at], Words[at]),
            ArcKind.NameWord => _tokens[at].Kind == TokenKind.Word && CanName(at),
            ArcKind.BareNameWord => CanBareName(at),
            ArcKind.OwnerWord => CanBeOwner(at),
            ArcKind.Value => Values.At(arc.Label, at).Length > 0,
            ArcKind.Rule => Rules.At(arc.Label, at, inText: false) is var (from, to) && to > from,
            _ => true,
        };

    /// <summary>True where the token is one of what a rule may begin with besides words; see
    /// <see cref="Openers"/>.</summary>
    public bool Is(long openers, int at)
    {
        ref var known = ref _openers[at];
        if ((openers & (known.Are | Openers.Any)) != 0)
            return true;
        for (var left = openers & ~known.Asked; left != 0; left &= left - 1)
        {
            var opener = left & -left;
            known.Asked |= opener;
            if (!IsOne(opener, at))
                continue;
            known.Are |= opener;
            return true;
        }

        return false;
    }

    private bool IsOne(long opener, int at) =>
        opener switch
        {
            Openers.NameWord => _tokens[at].Kind == TokenKind.Word && CanName(at),
            Openers.BareNameWord => CanBareName(at),
            Openers.OwnerWord => CanBeOwner(at),
            Openers.FirstOfText => TokenClass.CanOpenText(_phrase, _tokens[at], Words[at]),
            _ => Values.At(Openers.ValueOf(opener), at).Length > 0,
        };

    private void TakeList(in ActiveItem item, in Arc arc, int at, Lane lane)
    {
        var hits = Lists.At(arc.Label, at);
        if (hits.Length == 0)
            return;
        var template = Automaton.TemplateOf[arc.Target];
        var block = template < 0 ? null : Automaton.Blocks[Automaton.Templates[template].Block];
        foreach (var hit in hits)
        {
            if (item.InText && hit.Repairs is not null)
                continue;
            if (
                block is not null
                && arc.Kind == ArcKind.List
                && !ContextCheck.Fits(block, Automaton.Lists[arc.Label].Values[hit.Value].Context)
            )
                continue;
            var read = ListHits.Add(hit);
            Move(
                lane,
                item,
                hit.End,
                arc.Target,
                item.Score + hit.Score,
                item.Owed,
                inText: false,
                new PathNode(item.Node, StepKind.Arc, at, hit.End, arc.Actions, arc.Kind, arc.Label, read)
            );
        }
    }

    // Of "two hundred and five" as one number and as two, one is meant.
    private static Score Worth(int tokens) => (Score.Explained * tokens) + Score.Priority(tokens - 1);

    private void TakeValue(in ActiveItem item, in Arc arc, int at, Lane lane)
    {
        foreach (var hit in Values.At(arc.Label, at))
        {
            var read = ValueHits.Add(hit);
            Move(
                lane,
                item,
                hit.End,
                arc.Target,
                item.Score + Worth(hit.End - at),
                item.Owed && !Values.Names(arc.Label),
                inText: false,
                new PathNode(item.Node, StepKind.Arc, at, hit.End, arc.Actions, arc.Kind, arc.Label, read)
            );
        }
    }

    private void TakeRule(in ActiveItem item, in Arc arc, int at, Lane lane)
    {
        var (from, to) = Rules.At(arc.Label, at, item.InText);
        for (var i = from; i < to; i++)
        {
            var hit = Rules[i];
            Move(
                lane,
                item,
                hit.End,
                arc.Target,
                item.Score + hit.Score,
                item.Owed && hit.Owed,
                inText: false,
                new PathNode(item.Node, StepKind.Arc, at, hit.End, arc.Actions, arc.Kind, arc.Label, i)
            );
        }
    }

    private void Step(
        Lane lane,
        in ActiveItem item,
        in Arc arc,
        int at,
        Score score,
        bool names = false,
        bool inText = false
    ) =>
        Move(
            lane,
            item,
            at + 1,
            arc.Target,
            item.Score + score,
            item.Owed && !names,
            inText,
            new PathNode(item.Node, StepKind.Arc, at, at + 1, arc.Actions, arc.Kind, arc.Label)
        );

    private void Move(
        Lane lane,
        in ActiveItem item,
        int to,
        int state,
        Score score,
        bool owed,
        bool inText,
        in PathNode step
    )
    {
        var active = lane.For(to);
        if (active.PlaceFor(state, owed, score) is >= 0 and var place)
            active.Keep(place, new ActiveItem(state, owed, inText, score, Node(step)));
    }

    private bool IsInName(in ActiveItem item) =>
        item.Node >= 0 && Nodes[item.Node] is { Kind: StepKind.Arc, Arc: ArcKind.NameWord };

    private bool CanName(int at) => TokenClass.CanName(_tokens[at]) && _matcher.CanName(Words[at]) && !IsApart(at);

    private bool CanBareName(int at) =>
        _tokens[at].Kind == TokenKind.Word
        && _tokens[at].Folded.Any(char.IsLetter)
        && CanName(at)
        && _matcher.CanBareName(Words[at]);

    private bool CanBeOwner(int at) =>
        (TokenClass.CanBeOwner(_tokens[at]) && _matcher.CanBeOwner(Words[at]) && !IsApart(at)) || IsBehindAddress(at);

    // "Dr. Müller".
    private bool IsBehindAddress(int at) =>
        _tokens[at].Folded == "." && at > 0 && Automaton.Vocabulary["address"].ContainsKey(_tokens[at - 1].Folded);

    private bool IsApart(int at) => _apart[at] ??= Values.IsApart(at);

    // What is passed over is one clause: what stands behind "then" is not part of it.
    private bool LeavesAside(in Arc arc, int at) =>
        Automaton.TemplateOf[arc.Target] is >= 0 and var template
        && ((ClauseFlags)Automaton.TemplateFlags[template]).HasFlag(ClauseFlags.Aside)
        && Automaton.Clauses is { } clauses
        && Lists.At(clauses.Hard, at).Length > 0;

    // "… the cache. It is slow": a full stop with a capital behind it.
    private bool EndsSentence(int at) =>
        _tokens[at].Folded is "." or "!" or "?"
        && at + 1 < _tokens.Length
        && _tokens[at + 1].Start > _tokens[at].End
        && char.IsUpper(_phrase.Text[_tokens[at + 1].Start]);

    /// <summary>
    /// Where one may go on after passing over what says nothing: noise, and the phrases of a list, mistyped or not
    /// unless they may belong to a free text.
    /// </summary>
    public IEnumerable<(int End, int Hit)> Passable(int at, int list, bool inText = false)
    {
        var token = _tokens[at];
        if (
            token.Kind == TokenKind.Noise
            || (!inText && IsSaidTwice(at))
            || (Automaton.Clauses is null && token.Kind is TokenKind.Punctuation or TokenKind.LineBreak)
        )
            yield return (at + 1, -1);
        if (list < 0)
            yield break;
        foreach (var hit in Lists.At(list, at))
        {
            if (hit.Repairs is null)
            {
                yield return (hit.End, -1);
            }
            else if (!inText && hit.Repairs.All(r => Automaton.Words[r.Word].Length >= ShortestMistypedNoise))
            {
                yield return (hit.End, ListHits.Add(hit));
            }
        }
    }

    // "The the plan": a word that is no part of a name.
    private bool IsSaidTwice(int at) =>
        at > 0
        && _tokens[at].Kind == TokenKind.Word
        && _tokens[at].Folded == _tokens[at - 1].Folded
        && !_matcher.CanName(Words[at]);

    private int[] Ends(int at, int list, bool inText)
    {
        List<int>? ends = null;
        foreach (var (end, _) in Passable(at, list, inText))
            (ends ??= []).Add(end);
        return ends is null ? [] : [.. ends];
    }

    /// <summary>The words that a mistyped token may stand for.</summary>
    public int[] Nearest(int at) =>
        _near[at] ??=
            _tokens[at].Kind == TokenKind.Word && !IsAcronym(at) && !IsSender(at) ? Nearest(_tokens[at].Folded) : [];

    private int[] Nearest(string word)
    {
        if (!_nearTo.TryGetValue(word, out var near))
            _nearTo[word] = near = _matcher.Typos.Value.Nearest(word);
        return near;
    }

    // "Lou: archive PLAN-a", "hi Tess, archive PLAN-a": a name, and no slip of "log" or "toss".
    private bool IsSender(int at) =>
        char.IsUpper(_phrase.Text[_tokens[at].Start])
        && at + 1 < _tokens.Length
        && (
            at == 0 || _tokens[at - 1].Kind == TokenKind.LineBreak
                ? _tokens[at + 1].Folded == ":"
                : _tokens[at + 1].Folded == "," && _tokens[at - 1].Kind == TokenKind.Word
        );

    // "The SSO plan": capitals among small letters are meant; where all is in capitals they say nothing.
    private bool IsAcronym(int at) =>
        _tokens[at].Folded.Length <= ShortWord
        && !HasSmallLetter(at)
        && (HasSmallLetter(at - 1) || HasSmallLetter(at + 1));

    private bool HasSmallLetter(int at) =>
        at >= 0
        && at < _tokens.Length
        && _phrase.Text.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start).ContainsAnyInRange('a', 'z');

    /// <summary>Forgets what was read at a position that lies behind.</summary>
    public void Forget(int at)
    {
        Rules.Forget(at);
        Lists.Forget(at);
        Values.Forget(at);
    }

    /// <summary>How much was read, to <see cref="GoBack"/> to.</summary>
    public (int Nodes, int Lists, int Values) Mark => (Nodes.Count, ListHits.Count, ValueHits.Count);

    /// <summary>Forgets the steps behind a mark: they led nowhere.</summary>
    public void GoBack((int Nodes, int Lists, int Values) mark)
    {
        (Nodes.Count, ListHits.Count, ValueHits.Count) = mark;
    }

    /// <summary>Adds a step; gives its index.</summary>
    public int Node(in PathNode node) => Nodes.Add(node);
}
