namespace Otk.Model.Documents;

/// <summary>What a <see cref="StatusFlow"/> says of a move between two statuses.</summary>
public enum Transition
{
    /// <summary>Allowed.</summary>
    Forward,

    /// <summary>Allowed only when forced.</summary>
    Backward,

    /// <summary>Nothing to do.</summary>
    AlreadySo,

    /// <summary>The kind of document does not have the status.</summary>
    Unknown,
}
