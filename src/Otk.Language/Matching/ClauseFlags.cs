namespace Otk.Language.Matching;

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

    /// <summary>Ends in a note: behind it, "and" and commas belong to the note unless a command on a named document follows.</summary>
    Text = 4,
}
