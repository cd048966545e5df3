namespace Otk.Language.Sources;

/// <summary>A value of a list: how it is said, what it stands for, and the context that comes with it.</summary>
/// <param name="In">The template.</param>
/// <param name="Out">The value, as text.</param>
/// <param name="IsNumber">True where the value is a number.</param>
/// <param name="Context">Keys and values that the context has where this value is said.</param>
public sealed record ListValue(Template In, string Out, bool IsNumber, IReadOnlyDictionary<string, string> Context);
