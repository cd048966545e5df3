using System.Globalization;
using Otk.Language.Recognition;
using Otk.Language.Text;
using Otk.Model.Documents;

namespace Otk.Language.Matching;

/// <summary>Makes a reading of the steps that led to it.</summary>
internal sealed class ReadingBuilder(Automaton automaton, Phrase phrase, List<PathNode> nodes, List<ListHit> hits, int[] words)
{
    public Reading Build(int last, Score score)
    {
        var path = new List<int>();
        for (var i = last; i >= 0; i = nodes[i].Previous)
            path.Add(i);
        path.Reverse();
        var clauses = new List<Clause>();
        var corrections = new List<Correction>();
        var (open, corrects) = (new OpenClause(this), false);
        foreach (var node in path.Select(i => nodes[i]))
        {
            if (node.Kind == StepKind.Arc)
            {
                open.Take(node);
                AddCorrections(node, corrections);
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

        return new Reading(clauses, score, corrections);
    }

    private void AddCorrections(PathNode node, List<Correction> corrections)
    {
        if (node.Arc == ArcKind.Word && words[node.From] != node.Label)
            corrections.Add(Correct(node.From, node.Label));
        if (node.Arc == ArcKind.List && hits[node.Value].Repairs is { } repairs)
            corrections.AddRange(repairs.Select(r => Correct(r.Token, r.Word)));
    }

    private Correction Correct(int token, int word) => new(phrase.TextOf(phrase.Tokens[token]), automaton.Words[word]);

    private sealed class OpenClause(ReadingBuilder builder)
    {
        private readonly List<Capture> _captures = [];
        private readonly Stack<OpenCapture> _stack = new();
        private int _first = -1;
        private int _behind;

        public void Take(PathNode node)
        {
            Act(node.Actions);
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

    private CompiledTemplate Template(int index) => automaton.Templates[index];

    private CompiledBlock Block(CompiledTemplate template) => automaton.Blocks[template.Block];

    private int[] Actions(int index) => automaton.Actions[index];

    private (int Start, int End) Span(int first, int behind) => (phrase.Tokens[first].Start, phrase.Tokens[behind - 1].End);

    private Capture Close(OpenCapture open)
    {
        var (start, end) = Span(open.First, open.Behind);
        var single = open.Behind - open.First == 1 && open.Children.Count == 0;
        var token = phrase.Tokens[open.First];
        if (single && token.Kind == TokenKind.Quoted && open.Last.Arc is ArcKind.Quoted or ArcKind.QuotedName)
            (start, end) = Quoted.Inner(token);
        if (single && open.Last.Arc == ArcKind.Mention)
            start++;
        var text = phrase.Text[start..end];
        var slot = automaton.Slots[open.Slot];
        return open.Last.Arc switch
        {
            ArcKind.List when open.Children.Count == 0 => FromList(slot, start, end, text, open.Last),
            ArcKind.Range => new Capture(slot, start, end, text, Half(hits[open.Last.Value].Value), []) { IsNumber = true },
            ArcKind.Id when single => new Capture(slot, start, end, text, DocumentId.Parse(text)!.Text, []),
            ArcKind.Number when single => new Capture(slot, start, end, text, $"{Numbers.Cardinal(token.Folded)}", []),
            ArcKind.Ordinal when single => new Capture(slot, start, end, text, $"{Numbers.Ordinal(token.Folded)}", []),
            _ => new Capture(slot, start, end, text, text, open.Children),
        };
    }

    private Capture FromList(string slot, int start, int end, string text, PathNode node)
    {
        var value = automaton.Lists[node.Label].Values[hits[node.Value].Value];
        return new Capture(slot, start, end, text, value.Out, []) { IsNumber = value.IsNumber };
    }

    private static string Half(int twice) =>
        twice % 2 == 0 ? (twice / 2).ToString(CultureInfo.InvariantCulture) : (twice / 2.0).ToString("0.0", CultureInfo.InvariantCulture);
}
