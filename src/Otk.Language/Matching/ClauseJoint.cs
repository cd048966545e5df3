namespace Otk.Language.Matching;

/// <summary>What kind of clause ended at a position, and so what may begin behind "and" or a comma.</summary>
internal enum ClauseJoint
{
    /// <summary>It ended in words of the grammar, an ID or a quoted text: any clause may follow.</summary>
    Closed,

    /// <summary>It ended in a title: a clause of a work verb or of a weak word is part of the title.</summary>
    Title,

    /// <summary>It was a work verb with its object: only a clause of a weak word is part of it.</summary>
    Work,

    /// <summary>It ended in a note: only a clause that names a document may follow.</summary>
    Note,
}
