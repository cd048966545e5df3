using System.Globalization;
using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>Makes a reading of the steps that led to it.</summary>
internal sealed class ReadingBuilder(Walk walk, Phrase phrase)
{
    private readonly Automaton _automaton = walk.Automaton;

    // One is enough to make a phrase ambiguous; a long phrase may have thousands.
    private const int RivalsKept = 4;

    /// <summary>
    /// The readings that some steps end, and those that are as good because an earlier clause may be read in another
    /// way; of those that differ in nothing but the template of a clause, one.
    /// </summary>
    /// <param name="ends">The steps, best first.</param>
    public IEnumerable<Reading> Build(IReadOnlyList<(int Last, Score Score)> ends)
    {
        foreach (var (i, (last, score)) in ends.Index())
        {
            if (ends.Take(i).Any(e => e.Score == score && Alike(e.Last, last)))
                continue;
            var path = Path(last);
            yield return Build(path, score);
            foreach (var at in Enumerable.Range(0, path.Count).Where(at => HasRival(path[at])).Take(RivalsKept))
                yield return Build([.. Path(walk.Nodes[path[at]].Value), .. path[at..]], score);
        }
    }

    private bool HasRival(int node) =>
        walk.Nodes[node] is { Kind: StepKind.Connector or StepKind.Correction, Value: >= 0 and var rival }
        && !Alike(walk.Nodes[node].Previous, rival);

    // Two templates often read the same words alike.
    private bool Alike(int one, int other) =>
        LastClause(one) is var (a, before)
        && LastClause(other) is var (b, behind)
        && before == behind
        && a.Intent == b.Intent
        && a.Template.Flags == b.Template.Flags
        && a.Slots.Count == b.Slots.Count
        && !a.Slots.Except(b.Slots).Any()
        && Alike(a.Captures, b.Captures);

    private static bool Alike(IReadOnlyList<Capture> some, IReadOnlyList<Capture> others) =>
        some.Count == others.Count
        && some.Zip(others)
            .All(c =>
                c.First with { Children = [], Several = [] } == c.Second with { Children = [], Several = [] }
                && Alike(c.First.Children, c.Second.Children)
            );

    // With the step before it; null where words of it are left unread.
    private (Clause Clause, int Before)? LastClause(int last)
    {
        while (walk.Nodes[last].Kind != StepKind.ClauseEnd)
            last = walk.Nodes[last].Previous;
        var (path, at) = (new List<int>(), walk.Nodes[last].Previous);
        for (; at >= 0 && !Begins(walk.Nodes[at].Kind); at = walk.Nodes[at].Previous)
            path.Add(at);
        if (path.Exists(i => walk.Nodes[i].Kind == StepKind.Unread))
            return null;
        var open = new OpenClause(this);
        foreach (var step in Enumerable.Reverse(path).Select(i => walk.Nodes[i]).Where(n => n.Kind == StepKind.Arc))
            open.Take(step);
        return (open.End(walk.Nodes[last], false), at);

        static bool Begins(StepKind kind) => kind is StepKind.ClauseEnd or StepKind.Connector or StepKind.Correction;
    }

    private List<int> Path(int last)
    {
        var path = new List<int>();
        for (var i = last; i >= 0; i = walk.Nodes[i].Previous)
            path.Add(i);
        path.Reverse();
        return path;
    }

    private Reading Build(List<int> path, Score score)
    {
        var clauses = new List<Clause>();
        var corrections = new List<Correction>();
        var (open, corrects) = (new OpenClause(this), false);
        foreach (var node in path.Select(i => walk.Nodes[i]))
        {
            AddCorrections(node, corrections);
            if (node.Kind == StepKind.Arc)
            {
                open.Take(node);
            }
            else if (node.Kind == StepKind.Correction)
            {
                corrects = true;
            }
            else if (node.Kind == StepKind.ClauseEnd)
            {
                clauses.Add(open.End(node, corrects));
                (open, corrects) = (new OpenClause(this), false);
            }
        }

        return new Reading(clauses, score, corrections) { Unread = Unread(path) };
    }

    private List<(int Start, int End)> Unread(List<int> path)
    {
        var unread = new List<(int Start, int End)>();
        var behind = -1;
        foreach (var node in path.Select(i => walk.Nodes[i]).Where(n => n.Kind == StepKind.Unread))
        {
            var (start, end) = Span(node.From, node.To);
            if (node.From == behind)
                unread[^1] = (unread[^1].Start, end);
            else
                unread.Add((start, end));
            behind = node.To;
        }

        return unread;
    }

    private void AddCorrections(PathNode node, List<Correction> corrections)
    {
        if (node is { Kind: StepKind.Arc, Arc: ArcKind.Rule })
        {
            foreach (var inner in Path(walk.Rules[node.Value].Node))
                AddCorrections(walk.Nodes[inner], corrections);
        }

        if (node.Kind == StepKind.Arc && node.Arc == ArcKind.Word && walk.Words[node.From] != node.Label)
            corrections.Add(Correct(node.From, node.Label));
        if (
            (node.Kind == StepKind.Arc ? node.Arc == ArcKind.List : node.Kind == StepKind.Skip && node.Value >= 0)
            && walk.ListHits[node.Value].Repairs is { } repairs
        )
            corrections.AddRange(repairs.Select(r => Correct(r.Token, r.Word)));
    }

    private Correction Correct(int token, int word) => new(phrase.TextOf(phrase.Tokens[token]), _automaton.Words[word]);

    private sealed class OpenClause(ReadingBuilder builder)
    {
        private readonly List<Capture> _captures = [];
        private readonly Stack<OpenCapture> _stack = new();
        private int _first = -1;
        private int _behind;

        public void Take(PathNode node)
        {
            Act(node.Actions);
            if (node.Arc == ArcKind.Rule)
            {
                var hit = builder.Rule(node);
                foreach (var step in builder.Path(hit.Node).Select(builder.Node).Where(n => n.Kind == StepKind.Arc))
                    Take(step);
                Act(hit.Actions);
                return;
            }

            if (_first < 0)
                _first = node.From;
            _behind = node.To;
            foreach (var capture in _stack)
            {
                if (capture.First < 0)
                    capture.First = node.From;
                capture.Behind = node.To;
            }

            if (_stack.TryPeek(out var inner))
                inner.Last = node;
        }

        public Clause End(PathNode node, bool isCorrection)
        {
            Act(node.Actions);
            var template = builder.Template(node.Label);
            var (start, end) = builder.Span(_first, _behind);
            return new Clause(template, builder.Block(template).Slots, _captures, start, end, isCorrection);
        }

        private void Act(int actions)
        {
            foreach (var action in builder.Actions(actions))
            {
                if ((action & 1) == 1)
                {
                    _stack.Push(new OpenCapture(action >> 1));
                    continue;
                }

                var closed = _stack.Pop();
                if (closed.First >= 0)
                    (_stack.TryPeek(out var outer) ? outer.Children : _captures).Add(builder.Close(closed));
            }
        }
    }

    private sealed class OpenCapture(int slot)
    {
        public int Slot => slot;

        public int First { get; set; } = -1;

        public int Behind { get; set; }

        public PathNode Last { get; set; }

        public List<Capture> Children { get; } = [];
    }

    private RuleHit Rule(PathNode node) => walk.Rules[node.Value];

    private PathNode Node(int index) => walk.Nodes[index];

    private CompiledTemplate Template(int index) => _automaton.Templates[index];

    private CompiledBlock Block(CompiledTemplate template) => _automaton.Blocks[template.Block];

    private ReadOnlySpan<int> Actions(int index) => _automaton.ActionsOf(index);

    private (int Start, int End) Span(int first, int behind) =>
        (phrase.Tokens[first].Start, phrase.Tokens[behind - 1].End);

    private Capture Close(OpenCapture open)
    {
        var (start, end) = Span(open.First, open.Behind);
        var last = open.Last;
        var isBare = open.Children.Count == 0;
        var listed =
            last.Arc == ArcKind.List && isBare
                ? _automaton.Lists[last.Label].Values[walk.ListHits[last.Value].Value]
                : null;

        // The slot holds the value and nothing else.
        var value =
            last.Arc == ArcKind.Value && isBare && last.From == open.First && last.To == open.Behind
                ? walk.ValueHits[last.Value]
                : null;
        if (value is not null)
            (start, end) = (value.Start + value.Found.Start, value.Start + value.Found.End);
        var text = phrase.Text[start..end];
        return new Capture(
            _automaton.Slots[open.Slot],
            start,
            end,
            text,
            value?.Found.Value
                ?? listed?.Out
                ?? (
                    last.Arc == ArcKind.Range
                        ? Number(walk.ListHits[last.Value].Value, _automaton.Lists[last.Label].Range!.Multiplier)
                        : text
                ),
            open.Children
        )
        {
            Type = TypeOf(last),
            IsNumber = listed?.IsNumber ?? last.Arc == ArcKind.Range,
            Several = value?.Found.Several ?? [],
        };
    }

    private string TypeOf(PathNode node) =>
        node.Arc switch
        {
            ArcKind.Value => _automaton.Values[node.Label],
            ArcKind.List or ArcKind.Range => _automaton.Lists[node.Label].Name,
            ArcKind.FirstOfText or ArcKind.MoreOfText => "text",
            ArcKind.NameWord or ArcKind.BareNameWord => "name",
            ArcKind.OwnerWord => "owner",
            _ => "",
        };

    private static string Number(int tenths, decimal multiplier) =>
        (tenths / 10m * multiplier).ToString("0.############", CultureInfo.InvariantCulture);
}
