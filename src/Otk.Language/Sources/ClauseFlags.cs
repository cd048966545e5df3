namespace Otk.Language.Sources;

/// <summary>What a template's block says of its clauses, and what that means for the clauses beside them.</summary>
[Flags]
internal enum ClauseFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Begins with a work verb: behind "and" it begins a clause only after another of its kind.</summary>
    Work = 1,

    /// <summary>Says too little to begin a clause behind "and" after a free text: help, list, next.</summary>
    Weak = 2,

    /// <summary>
    /// Ends in a note: behind it, "and" and commas belong to the note unless a command on a named document follows.
    /// </summary>
    Text = 4,

    /// <summary>Is passed over: it must be far better than reading the words otherwise.</summary>
    Aside = 8,

    /// <summary>Leads in to the clause behind it and cannot stand alone.</summary>
    Intro = 16,

    /// <summary>Corrects the clause before it ("actually spec 3"): only behind a correction.</summary>
    Amend = 32,

    /// <summary>Goes on from the clause before it ("and one for …"): not at the start of a phrase.</summary>
    Follow = 64,

    /// <summary>A condition: it must win over readings that pass it over.</summary>
    Veto = 128,

    /// <summary>
    /// Ends as if in words of the grammar, also where it ends in a free text: whatever follows "and" is a clause.
    /// </summary>
    Loose = 256,

    /// <summary>Heads a list: each line below it is an item.</summary>
    Head = 512,

    /// <summary>A line of a list: only below a head.</summary>
    Item = 1024,

    /// <summary>May follow a command without any connector ("because …"), and nothing else may.</summary>
    Bare = 2048,

    /// <summary>
    /// Says what to do by itself only at the start of a phrase; behind another clause, only where that is of its own
    /// intent.
    /// </summary>
    Lone = 4096,

    /// <summary>
    /// Wants a word or a mark between it and another clause, as no command does that is spoken. All intents have it
    /// whose names begin with <c>_</c>.
    /// </summary>
    Joined = 8192,

    /// <summary>
    /// Leaves out the document: it is that of the clause before, or of the one behind ("claim and execute SPEC-a").
    /// </summary>
    Elided = 16384,
}
