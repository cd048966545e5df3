namespace Otk.Language.Matching;

/// <summary>A phrase that the grammar gives as an example of an intent, or as a counter-example.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Phrase">The phrase.</param>
/// <param name="Layer">The layer it comes from; 0 is the grammar itself.</param>
/// <param name="IsCounterExample">True where the phrase must not be read as the intent.</param>
public sealed record GrammarExample(string Intent, string Phrase, int Layer, bool IsCounterExample)
{
    /// <summary>
    /// True for what a user may say: no counter-example, and none of an intent that only acts on the phrase (its name
    /// begins with an underscore).
    /// </summary>
    public bool IsSayable => !IsCounterExample && Intent[0] != '_';
}
