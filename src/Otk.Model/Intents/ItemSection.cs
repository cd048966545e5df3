namespace Otk.Model.Intents;

/// <summary>The kinds of item that a document has.</summary>
public static class ItemSection
{
    /// <summary>What is to be done.</summary>
    public const string Step = "step";

    /// <summary>What must be true in the end.</summary>
    public const string Criterion = "criterion";

    /// <summary>What a plan comes to on its way.</summary>
    public const string Milestone = "milestone";
}
