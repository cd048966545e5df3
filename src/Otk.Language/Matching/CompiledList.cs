using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>
/// A list of the compiled grammar: its values and the state that reading one begins in, or a range of numbers.
/// </summary>
internal sealed record CompiledList(string Name, int Start, Rows<CompiledValue> Values, ListSource.Range? Range);
