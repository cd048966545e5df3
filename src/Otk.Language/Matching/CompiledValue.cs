namespace Otk.Language.Matching;

/// <summary>A value of a list of the compiled grammar.</summary>
internal sealed record CompiledValue(string Out, bool IsNumber, IReadOnlyDictionary<string, string> Context);
