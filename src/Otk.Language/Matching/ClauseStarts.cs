using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>The arcs that may begin a clause, by what stands before it.</summary>
/// <remarks>Arcs of a state are in order of kind and label, so those of one word are found by halving.</remarks>
internal sealed class ClauseStarts
{
    private readonly Automaton _automaton;
    private readonly int _wordsEnd;
    private readonly Others?[] _others = new Others[(int)ClauseJoint.Spoken + 1];

    public ClauseStarts(Automaton automaton) =>
        (_automaton, _wordsEnd) = (automaton, Automaton.FirstAtLeast(automaton.ArcsOf(0), ArcKind.List, 0));

    /// <summary>The arcs that begin with a word; of these, <see cref="MayBegin"/> tells which may.</summary>
    public ReadOnlySpan<Arc> Words(int word) => _automaton.ArcsOf(0, word);

    /// <summary>The arcs that begin with a rule, and may begin a clause here; none where no clause does.</summary>
    public ReadOnlySpan<Arc> Rule(ClauseJoint joint, int rule) => Of(joint).Rules[rule];

    /// <summary>
    /// The arcs that begin with anything but a word or a rule, and may begin a clause here; those of one kind and label
    /// stand together.
    /// </summary>
    /// <remarks>
    /// Hundreds of templates begin with a document's name: whether a token can be one is asked once for all of them.
    /// </remarks>
    public Arc[][] Values(ClauseJoint joint) => Of(joint).Values;

    private Others Of(ClauseJoint joint)
    {
        ref var others = ref _others[(int)joint];
        return others ??= Read(joint);
    }

    private Others Read(ClauseJoint joint)
    {
        var rules = new Arc[_automaton.RuleStart.Length][];
        Array.Fill(rules, []);
        var values = new List<Arc[]>();
        foreach (
            var arcs in _automaton
                .ArcsOf(0)[_wordsEnd..]
                .ToArray()
                .Where(a => MayBegin(joint, a))
                .GroupBy(a => (a.Kind, a.Label))
        )
        {
            if (arcs.Key.Kind == ArcKind.Rule)
                rules[arcs.Key.Label] = [.. arcs];
            else
                values.Add([.. arcs]);
        }

        return new Others(rules, [.. values]);
    }

    /// <summary>True where the clause that an arc of state 0 begins may stand behind such a joint.</summary>
    public bool MayBegin(ClauseJoint joint, in Arc arc)
    {
        var flags = (ClauseFlags)_automaton.TemplateFlags[_automaton.TemplateOf[arc.Target]];
        var barred = joint switch
        {
            ClauseJoint.Start => ClauseFlags.Item | ClauseFlags.Amend | ClauseFlags.Follow,
            ClauseJoint.Title => ClauseFlags.Item
                | ClauseFlags.Amend
                | ClauseFlags.Intro
                | ClauseFlags.Work
                | ClauseFlags.Weak,
            ClauseJoint.Work => ClauseFlags.Item | ClauseFlags.Amend | ClauseFlags.Intro | ClauseFlags.Weak,
            ClauseJoint.Note => ClauseFlags.Item | ClauseFlags.Amend | ClauseFlags.Intro | ClauseFlags.Aside,
            ClauseJoint.Listed => ClauseFlags.Amend | ClauseFlags.Intro,
            ClauseJoint.Corrected => ClauseFlags.Item | ClauseFlags.Intro,
            ClauseJoint.Spoken => ClauseFlags.Item
                | ClauseFlags.Amend
                | ClauseFlags.Intro
                | ClauseFlags.Work
                | ClauseFlags.Weak
                | ClauseFlags.Follow
                | ClauseFlags.Elided
                | ClauseFlags.Joined,
            _ => ClauseFlags.Item | ClauseFlags.Amend | ClauseFlags.Intro,
        };

        // A negation leads in anywhere.
        if (
            flags.HasFlag(ClauseFlags.Veto)
            && !flags.HasFlag(ClauseFlags.Lone)
            && joint is not (ClauseJoint.Title or ClauseJoint.Work or ClauseJoint.Note)
        )
            barred &= ~ClauseFlags.Intro;
        return (flags & barred) == ClauseFlags.None && (joint != ClauseJoint.Bare || flags.HasFlag(ClauseFlags.Bare));
    }

    private sealed record Others(Arc[][] Rules, Arc[][] Values);
}
