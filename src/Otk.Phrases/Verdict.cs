namespace Otk.Phrases;

/// <summary>Whether a phrase was understood.</summary>
public enum Verdict
{
    /// <summary>One reading, better than all others.</summary>
    Understood,

    /// <summary>Several readings that would do different things and are as good.</summary>
    Ambiguous,

    /// <summary>No reading.</summary>
    NotUnderstood,
}
