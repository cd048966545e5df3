namespace Otk.Model.Intents;

/// <summary>Which moment of a stretch of time is meant.</summary>
public enum TimeEdge
{
    /// <summary>Its first one.</summary>
    First,

    /// <summary>Its last day.</summary>
    LastDay,

    /// <summary>The first one behind it.</summary>
    End,
}
