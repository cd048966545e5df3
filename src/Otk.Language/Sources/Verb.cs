namespace Otk.Language.Sources;

/// <summary>A verb of a sense, in the forms that constructions ask for.</summary>
/// <param name="Base">The base form: <c>put</c>.</param>
/// <param name="Ing">The form in -ing: <c>putting</c>; empty where it has none.</param>
/// <param name="Past">The past participle: <c>put</c>; empty where it has none.</param>
/// <param name="Particle">What stands behind the object or before it: <c>away</c>; empty for none.</param>
public sealed record Verb(string Base, string Ing, string Past, string Particle)
{
    /// <summary>
    /// Reads a verb as a grammar writes it: <c>archive, archiving, archived</c>; <c>put, putting, put; away</c>; a base
    /// form alone where the others are not said. Null where it is none.
    /// </summary>
    public static Verb? Read(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var forms = parts[0].Split(',', StringSplitOptions.TrimEntries);
        return parts.Length > 2 || forms.Length is not (1 or 3) || forms[0].Length == 0
            ? null
            : new Verb(
                forms[0],
                forms.ElementAtOrDefault(1) ?? "",
                forms.ElementAtOrDefault(2) ?? "",
                parts.ElementAtOrDefault(1) ?? ""
            );
    }
}
