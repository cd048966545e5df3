namespace Otk.Model.Documents;

/// <summary>How two values of a field are settled that two clones gave it.</summary>
public enum MergeRule
{
    /// <summary>A person decides.</summary>
    ByPerson,

    /// <summary>The one that is further in the status flow.</summary>
    Further,

    /// <summary>The ID that was made first; one that is there over none.</summary>
    Older,

    /// <summary>Both: they are lists.</summary>
    Both,

    /// <summary>That of the claim that ends first.</summary>
    EarlierClaim,

    /// <summary>The earlier day.</summary>
    Sooner,

    /// <summary>The one that stands first among the values.</summary>
    Weightier,
}
