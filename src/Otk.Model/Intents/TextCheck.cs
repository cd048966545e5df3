namespace Otk.Model.Intents;

/// <summary>What a text is, which tells what must be true of it and what could be typed.</summary>
public enum TextCheck
{
    /// <summary>Any text.</summary>
    None,

    /// <summary>It can be a title.</summary>
    Title,

    /// <summary>It can be an owner's name.</summary>
    Owner,

    /// <summary>What an owner's name is compared with.</summary>
    AnyOwner,

    /// <summary>A status of a plan or a spec; whether the document has it is seen when it is found.</summary>
    Status,

    /// <summary>One of the member's values.</summary>
    OneOf,
}
