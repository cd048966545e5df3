using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Language.Tools;

/// <summary>Makes random phrases that the templates of a grammar read: walks through its automaton.</summary>
/// <remarks>The same seed gives the same phrases. Templates that only make sense beside another clause are left out, and intents that act on the phrase unless one is named.</remarks>
public sealed class GrammarSampler(CompiledGrammar grammar, int seed)
{
    private const int MaxWords = 40;
    private const ClauseFlags Dependent = ClauseFlags.Follow | ClauseFlags.Amend | ClauseFlags.Item | ClauseFlags.Intro | ClauseFlags.Head;
    private static readonly Dictionary<string, string> _noContext = [];
    private static readonly string[] _texts = ["nightly", "backups", "onboarding", "emails", "invoices", "widgets"];
    private readonly Random _random = new(seed);
    private readonly Automaton _automaton = grammar.Matcher.Automaton;

    /// <summary>A phrase of an intent, and of any where none is named; null where the grammar has no such intent.</summary>
    public (string Intent, string Phrase)? Next(string? intent)
    {
        var templates = Enumerable.Range(0, _automaton.Templates.Length)
            .Where(t => (intent is null ? _automaton.Templates[t].Intent[0] != '_' : _automaton.Templates[t].Intent == intent) && (_automaton.Templates[t].Flags & Dependent) == ClauseFlags.None).ToArray();
        if (templates.Length == 0)
            return null;
        while (true)
        {
            var template = templates[_random.Next(templates.Length)];
            var words = new List<string>();
            if (Walk(0, template, words) && ReadsBack(string.Join(' ', words), _automaton.Templates[template].Intent))
                return (_automaton.Templates[template].Intent, string.Join(' ', words));
        }
    }

    // Words at random may also make a phrase that another template reads better; that is no phrase of this intent.
    private bool ReadsBack(string phrase, string intent) =>
        grammar.Matcher.Match(new Phrase(phrase), _noContext).Readings is [{ Clauses: [var clause] }, ..] && clause.Intent == intent;

    private bool Walk(int state, int template, List<string> words)
    {
        while (words.Count < MaxWords)
        {
            var accepts = _automaton.AcceptsOf(state).Length > 0;
            var arcs = state == 0
                ? _automaton.ArcsOf(0).ToArray().Where(a => _automaton.TemplateOf[a.Target] == template).ToArray()
                : _automaton.ArcsOf(state).ToArray();
            if (accepts && (arcs.Length == 0 || _random.Next(3) > 0))
                return true;
            if (arcs.Length == 0)
                return false;
            var arc = arcs[_random.Next(arcs.Length)];
            words.Add(Words(arc));
            state = arc.Target;
        }

        return false;
    }

    private string Words(Arc arc) => arc.Kind switch
    {
        ArcKind.Word => _automaton.Words[arc.Label],
        ArcKind.List => Value(_automaton.Lists[arc.Label].Start),
        ArcKind.Range => _automaton.Lists[arc.Label].Range!.From.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ArcKind.Quoted or ArcKind.QuotedName => $"'{Pick()} {Pick()}'",
        ArcKind.Id => _random.Next(2) == 0 ? "PLAN-20251014-01K7A2" : "SPEC-20251014-01K7JE",
        ArcKind.Mention => "@dana",
        ArcKind.OwnerWord => "Dana",
        ArcKind.Number => _random.Next(1, 9).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ArcKind.Ordinal => "second",
        _ => Pick(),
    };

    private string Value(int state)
    {
        var words = new List<string>();
        do
        {
            var arcs = _automaton.ArcsOf(state);
            var arc = arcs[_random.Next(arcs.Length)];
            words.Add(_automaton.Words[arc.Label]);
            state = arc.Target;
        }
        while (_automaton.AcceptsOf(state).Length == 0 || (_automaton.ArcsOf(state).Length > 0 && _random.Next(2) == 0));

        return string.Join(' ', words);
    }

    private string Pick() => _texts[_random.Next(_texts.Length)];
}
