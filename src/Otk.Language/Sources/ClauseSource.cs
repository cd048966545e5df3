namespace Otk.Language.Sources;

/// <summary>How several clauses make one phrase.</summary>
public sealed class ClauseSource
{
    /// <summary>Connectors behind which any clause may begin: then, a semicolon, a line break.</summary>
    public List<Template> Hard { get; } = [];

    /// <summary>Connectors that may also stand inside a title: and, a comma.</summary>
    public List<Template> Soft { get; } = [];

    /// <summary>Connectors that take back the clause before: no wait, actually.</summary>
    public List<Template> Correction { get; } = [];

    /// <summary>
    /// What may stand at the beginning of a line, before what is asked: who says it and when, a greeting, a heading. A
    /// line is one to its break.
    /// </summary>
    public List<Template> Opening { get; } = [];

    /// <summary>What may stand behind all that is asked, from a line break to the end: a signature.</summary>
    public List<Template> Closing { get; } = [];

    /// <summary>What may stand before a clause and is passed over: please, can you, hey.</summary>
    public List<Template> Lead { get; } = [];

    /// <summary>What may stand behind a clause and is passed over: please, thanks, now.</summary>
    public List<Template> Tail { get; } = [];

    /// <summary>
    /// What may stand behind a command and is passed over, but belongs to a note: now, already, again.
    /// </summary>
    public List<Template> CommandTail { get; } = [];

    /// <summary>The templates of all these.</summary>
    internal IEnumerable<Template> All =>
        new[] { Hard, Soft, Correction, Opening, Closing, Lead, Tail, CommandTail }.SelectMany(t => t);
}
