namespace Otk.Language.Matching;

/// <summary>The kinds of step of a reading.</summary>
internal enum StepKind : byte
{
    /// <summary>An arc of a template was taken.</summary>
    Arc,

    /// <summary>Words were passed over.</summary>
    Skip,

    /// <summary>A word was left unread.</summary>
    Unread,

    /// <summary>Words that join two clauses.</summary>
    Connector,

    /// <summary>Words that take back the clause before them.</summary>
    Correction,

    /// <summary>A clause ended.</summary>
    ClauseEnd,
}
