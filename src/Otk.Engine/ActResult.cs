using Otk.Engine.Outcomes;
using Otk.Model.Problems;

namespace Otk.Engine;

/// <summary>What came of an act of several intents.</summary>
/// <param name="Outcomes">The outcomes of the intents that were carried out, in order.</param>
/// <param name="At">The place of the intent that was refused, from 0; behind the last one where none was.</param>
/// <param name="Problem">Why it was refused; null where all were carried out.</param>
public sealed record ActResult(IReadOnlyList<Outcome> Outcomes, int At, Problem? Problem);
