namespace Otk.Model.Intents;

/// <summary>What an intent has where nothing is said.</summary>
public static class Unsaid
{
    /// <summary>The word for no document, where one may be named.</summary>
    public const string None = "none";

    /// <summary>Whoever asks, as an owner.</summary>
    public const string Me = "@me";

    /// <summary>A document that no word names: the one touched last.</summary>
    public static DocumentRef Document { get; } = new DocumentRef.ByPick(null, Pick.Current);
}
