namespace Otk.Language.Matching;

/// <summary>How the clause before a position ended, and so what may begin there.</summary>
internal enum ClauseJoint
{
    /// <summary>There is no clause before.</summary>
    Start,

    /// <summary>It ended in words of the grammar, an ID or a quoted text: any clause may follow.</summary>
    Closed,

    /// <summary>It ended in a title: a clause of a work verb or of a weak word is part of the title.</summary>
    Title,

    /// <summary>It was a work verb with its object: only a clause of a weak word is part of it.</summary>
    Work,

    /// <summary>It ended in a note: only a clause that names a document may follow.</summary>
    Note,

    /// <summary>It was an aside: a comma parts it from what follows, "and" goes on with it.</summary>
    Aside,

    /// <summary>It heads a list, or is an item of one: lines below may be items.</summary>
    Listed,

    /// <summary>It is a whole command, and nothing stands between: only a reason may follow.</summary>
    Bare,

    /// <summary>A correction stands between: the clause may be as short as what it corrects.</summary>
    Corrected,

    /// <summary>It is a whole command, and nothing stands between: voice has no punctuation.</summary>
    Spoken,
}
