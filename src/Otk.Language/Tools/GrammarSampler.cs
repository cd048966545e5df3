using Otk.Language.Matching;
using Otk.Language.Sources;
using Otk.Language.Text;
using Otk.Language.Values;

namespace Otk.Language.Tools;

/// <summary>Makes random phrases that the templates of a grammar read: walks through its automaton.</summary>
/// <remarks>
/// The same seed gives the same phrases. Templates that only make sense beside another clause are left out, and intents
/// that act on the phrase unless one is named.
/// </remarks>
public sealed class GrammarSampler(Grammar grammar, int seed)
{
    private const int MaxWords = 40;
    private const ClauseFlags Dependent =
        ClauseFlags.Follow
        | ClauseFlags.Elided
        | ClauseFlags.Amend
        | ClauseFlags.Item
        | ClauseFlags.Intro
        | ClauseFlags.Head;
    private static readonly string[] _texts = ["nightly", "backups", "onboarding", "emails", "invoices", "widgets"];
    private readonly Random _random = new(seed);
    private readonly Automaton _automaton = grammar.Matcher.Automaton;
    private readonly TemplateEnds _ends = new(grammar.Matcher.Automaton);

    /// <summary>
    /// A phrase of an intent, and of any where none is named, that is read back as it was made; null where the grammar
    /// has no such intent.
    /// </summary>
    public GrammarSample? Next(string? intent)
    {
        while (Any(intent) is { } sample)
        {
            // Words at random may also make a phrase that another template reads better; that is no phrase of this one.
            if (sample.Phrase.Length > 0 && ReadsBack(sample))
                return sample;
        }

        return null;
    }

    /// <summary>
    /// A phrase of an intent as it comes, whatever reads it; empty where a walk did not come to an end; null where the
    /// grammar has no such intent.
    /// </summary>
    internal GrammarSample? Any(string? intent)
    {
        var templates = Enumerable
            .Range(0, _automaton.Templates.Count)
            .Where(t =>
                (intent is null ? _automaton.Templates[t].Intent[0] != '_' : _automaton.Templates[t].Intent == intent)
                && (_automaton.Templates[t].Flags & Dependent) == ClauseFlags.None
            )
            .ToArray();
        if (templates.Length == 0)
            return null;
        var template = templates[_random.Next(templates.Length)];
        var slots = new Filled(_automaton);
        return new GrammarSample(
            _automaton.Templates[template].Intent,
            Walk(template, slots) ? slots.Phrase : "",
            slots.Outermost
        );
    }

    /// <summary>
    /// Phrases of each template of a layer, those that are part of others too; what reads them is not looked at.
    /// </summary>
    /// <param name="layer">0 for the grammar itself, 1 for what was added to it.</param>
    /// <param name="tries">How often each template is walked through.</param>
    public IEnumerable<string> Phrases(int layer, int tries)
    {
        foreach (
            var template in Enumerable
                .Range(0, _automaton.Templates.Count)
                .Where(t => _automaton.Templates[t].Layer == layer)
        )
        {
            for (var i = 0; i < tries; i++)
            {
                var slots = new Filled(_automaton);
                if (Walk(template, slots) && slots.Phrase.Length > 0)
                    yield return slots.Phrase;
            }
        }
    }

    /// <summary>True where the grammar reads the phrase as this intent with these slots.</summary>
    internal bool ReadsBack(GrammarSample sample) =>
        grammar.Match(new Phrase(sample.Phrase)).Readings.FirstOrDefault() is { Clauses: [var clause] }
        && clause.Intent == sample.Intent
        && clause.Captures.Select(c => (c.Slot, c.Text)).SequenceEqual(sample.Slots);

    private bool Walk(int template, Filled slots) => Walk(0, template, slots);

    // From the beginning of templates to the end of one, or through a rule.
    private bool Walk(int start, int? template, Filled slots)
    {
        for (var (state, words) = (start, 0); words < MaxWords; words++)
        {
            var accepts = _automaton
                .AcceptsOf(state)
                .ToArray()
                .Where(a => template is null || a.Id == template)
                .ToArray();
            var arcs = _automaton
                .ArcsOf(state)
                .ToArray()
                .Where(a => template is not { } t || _ends.Behind(a.Target).Contains(t))
                .ToArray();
            if (accepts.Length > 0 && (arcs.Length == 0 || _random.Next(3) > 0))
            {
                slots.Act(accepts[0].Actions);
                return true;
            }

            if (arcs.Length == 0)
                return false;
            var arc = arcs[_random.Next(arcs.Length)];
            slots.Act(arc.Actions);
            if (arc.Kind != ArcKind.Rule)
                slots.Add(Words(arc));
            else if (!Walk(_automaton.RuleStart[arc.Label], null, slots))
                return false;
            state = arc.Target;
        }

        return false;
    }

    private string Words(Arc arc) =>
        arc.Kind switch
        {
            ArcKind.Word => _automaton.Words[arc.Label],
            ArcKind.List => Value(_automaton.Lists[arc.Label].Start),
            ArcKind.Range => _automaton
                .Lists[arc.Label]
                .Range!.From.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ArcKind.OwnerWord => "Dana",
            ArcKind.Value => Sample(grammar.Matcher.Values.Recognizers[arc.Label]),
            _ => Pick(),
        };

    private string Sample(Recognizer recognizer) =>
        recognizer.Samples(_automaton.Vocabulary) is { Count: > 0 } samples
            ? samples[_random.Next(samples.Count)]
            : Pick();

    private string Value(int state)
    {
        var words = new List<string>();
        do
        {
            var arcs = _automaton.ArcsOf(state);
            var arc = arcs[_random.Next(arcs.Length)];
            words.Add(_automaton.Words[arc.Label]);
            state = arc.Target;
        } while (
            _automaton.AcceptsOf(state).Length == 0 || (_automaton.ArcsOf(state).Length > 0 && _random.Next(2) == 0)
        );

        return string.Join(' ', words);
    }

    private string Pick() => _texts[_random.Next(_texts.Length)];

    // The words of a phrase and what they fill, as the walk comes by the captures' openings and ends.
    private sealed class Filled(Automaton automaton)
    {
        private readonly List<string> _words = [];
        private readonly Stack<(int Slot, int First)> _open = new();
        private readonly List<(string Slot, string Text)> _outermost = [];

        public string Phrase => string.Join(' ', _words);

        public IReadOnlyList<(string Slot, string Text)> Outermost => _outermost;

        public void Add(string words) => _words.Add(words);

        public void Act(int actions)
        {
            foreach (var action in automaton.ActionsOf(actions))
            {
                if ((action & 1) == 1)
                {
                    _open.Push((action >> 1, _words.Count));
                    continue;
                }

                var (slot, first) = _open.Pop();
                if (_open.Count == 0 && _words.Count > first)
                    _outermost.Add((automaton.Slots[slot], Text(first)));
            }
        }

        private string Text(int first) =>
            string.Join(' ', _words[first..]) is var text && _words.Count - first == 1 && text[0] is '\'' or '"' or '@'
                ? text.Trim('\'', '"', '@')
                : text;
    }
}
