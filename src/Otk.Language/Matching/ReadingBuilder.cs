using System.Globalization;
using Otk.Language.Recognition;
using Otk.Language.Text;
using Otk.Model.Documents;

namespace Otk.Language.Matching;

/// <summary>Makes a reading of the steps that led to it.</summary>
internal sealed class ReadingBuilder(
    Automaton automaton,
    Phrase phrase,
    List<PathNode> nodes,
    List<ListHit> hits,
    int[] words
)
{
    // One is enough to make a phrase ambiguous; a long phrase may have thousands.
    private const int RivalsKept = 4;

    /// <summary>
    /// The reading that a step ends, and those that are as good because an earlier clause may be read in another way.
    /// </summary>
    public IEnumerable<Reading> Build(int last, Score score)
    {
        var path = Path(last);
        yield return Build(path, score);
        var rivals = Enumerable
            .Range(0, path.Count)
            .Where(i => nodes[path[i]] is { Kind: StepKind.Connector or StepKind.Correction, Value: >= 0 });
        foreach (var i in rivals.Take(RivalsKept))
            yield return Build([.. Path(nodes[path[i]].Value), .. path[i..]], score);
    }

    private List<int> Path(int last)
    {
        var path = new List<int>();
        for (var i = last; i >= 0; i = nodes[i].Previous)
            path.Add(i);
        path.Reverse();
        return path;
    }

    private Reading Build(List<int> path, Score score)
    {
        var clauses = new List<Clause>();
        var corrections = new List<Correction>();
        var (open, corrects) = (new OpenClause(this), false);
        foreach (var node in path.Select(i => nodes[i]))
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

        return new Reading(clauses, score, corrections);
    }

    private void AddCorrections(PathNode node, List<Correction> corrections)
    {
        if (node.Kind == StepKind.Arc && node.Arc == ArcKind.Word && words[node.From] != node.Label)
            corrections.Add(Correct(node.From, node.Label));
        if (
            (node.Kind == StepKind.Arc ? node.Arc == ArcKind.List : node.Kind == StepKind.Skip && node.Value >= 0)
            && hits[node.Value].Repairs is { } repairs
        )
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

    private ReadOnlySpan<int> Actions(int index) => automaton.ActionsOf(index);

    private (int Start, int End) Span(int first, int behind) =>
        (phrase.Tokens[first].Start, phrase.Tokens[behind - 1].End);

    private Capture Close(OpenCapture open)
    {
        var (start, end) = Span(open.First, open.Behind);
        var single = open.Behind - open.First == 1 && open.Children.Count == 0;
        var token = phrase.Tokens[open.First];
        if (single && token.Kind == TokenKind.Quoted && open.Last.Arc is ArcKind.Quoted or ArcKind.QuotedName)
            (start, end) = Quoted.Inner(token);
        if (single && open.Last.Arc == ArcKind.Mention)
            start++;
        if (single && open.Last.Arc == ArcKind.Id)
            (start, end) =
                token.Kind == TokenKind.Quoted
                    ? Quoted.Inner(token)
                    : (start, start + Possessive.Owner(phrase.Text[start..end]).Length);
        var text = phrase.Text[start..end];
        var slot = automaton.Slots[open.Slot];
        var listed =
            open.Last.Arc == ArcKind.List && open.Children.Count == 0
                ? automaton.Lists[open.Last.Label].Values[hits[open.Last.Value].Value]
                : null;
        var value = open.Last.Arc switch
        {
            ArcKind.List when listed is not null => listed.Out,
            ArcKind.Range => Number(hits[open.Last.Value].Value, automaton.Lists[open.Last.Label].Range!.Multiplier),
            ArcKind.Id when single => DocumentId.Parse(text)!.Text,
            ArcKind.Number when single => $"{Numbers.Cardinal(token.Folded)}",
            ArcKind.Ordinal when single => $"{Numbers.Ordinal(token.Folded)}",
            _ => text,
        };
        return new Capture(slot, start, end, text, value, open.Children)
        {
            Type = open.Last.Arc,
            IsNumber = listed?.IsNumber ?? open.Last.Arc == ArcKind.Range,
        };
    }

    private static string Number(int tenths, decimal multiplier) =>
        (tenths / 10m * multiplier).ToString("0.############", CultureInfo.InvariantCulture);
}
