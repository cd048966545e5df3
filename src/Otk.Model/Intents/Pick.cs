namespace Otk.Model.Intents;

/// <summary>Ways to pick a document without naming it.</summary>
public enum Pick
{
    /// <summary>The one touched last.</summary>
    Current,

    /// <summary>The one that an earlier clause of the same phrase made or named.</summary>
    Previous,

    /// <summary>The one made last.</summary>
    Latest,

    /// <summary>The one made first.</summary>
    Oldest,
}
