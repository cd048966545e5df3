using Otk.Model.Problems;

namespace Otk.Engine.Outcomes;

/// <summary>Something that is not in order.</summary>
/// <param name="Problem">What, where and how to mend it.</param>
/// <param name="IsMended">True where it was mended.</param>
/// <param name="HasFix">True where it can be mended without a person's judgement.</param>
public sealed record Finding(Problem Problem, bool HasFix, bool IsMended);
