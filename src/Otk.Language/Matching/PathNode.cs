namespace Otk.Language.Matching;

/// <summary>A step of a reading, linked to the step before it.</summary>
/// <param name="Previous">Index of the step before; -1 for none.</param>
/// <param name="Kind">What was done.</param>
/// <param name="From">Index of the first token of the step.</param>
/// <param name="To">Index behind its last token.</param>
/// <param name="Actions">Capture actions that come before the step.</param>
/// <param name="Arc">The kind of arc that was taken.</param>
/// <param name="Label">Word or list of the arc; the template where a clause ends.</param>
/// <param name="Value">Value of a list; number of a range, times two; of words that join clauses, a step that is as
/// good as the one before, -1 for none.</param>
internal readonly record struct PathNode(
    int Previous,
    StepKind Kind,
    int From,
    int To,
    int Actions = 0,
    ArcKind Arc = default,
    int Label = -1,
    int Value = -1
);
