namespace Otk.Model.Intents;

/// <summary>What an intent has where nothing is said.</summary>
internal static class Unsaid
{
    /// <summary>A document that no word names: the one touched last.</summary>
    public static DocumentRef Document { get; } = new DocumentRef.ByPick(null, Pick.Current);
}
