namespace Otk.Model.Intents;

/// <summary>What must be true of a text before anything is done with it.</summary>
public enum TextCheck
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It can be a title.</summary>
    Title,

    /// <summary>It can be an owner's name.</summary>
    Owner,
}
