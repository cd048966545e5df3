using Otk.Engine.Outcomes;
using Otk.Model.Problems;

namespace Otk.App;

/// <summary>What came of several intents.</summary>
/// <param name="Outcomes">The outcomes of those that were carried out, in order; null for what is the program's
/// own.</param>
/// <param name="At">The place of the intent that was refused, from 0; behind the last one where none was.</param>
/// <param name="Problem">Why it was refused; null where none was.</param>
internal sealed record Carried(IReadOnlyList<Outcome?> Outcomes, int At, Problem? Problem);
