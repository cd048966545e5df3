namespace Otk.Language.Matching;

/// <summary>A rule that is an automaton of its own: each template that uses it has one arc for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">The state that reading it begins in.</param>
internal sealed record CompiledRule(string Name, int Start);
