namespace Otk.Model.Documents;

/// <summary>
/// The one table of statuses: which a kind of document has, in which order, and which moves are allowed.
/// </summary>
/// <remarks>
/// PLAN: draft → ready → in-spec → executing → done. SPEC: draft → designed → built → done. A move forward is
/// allowed, also past several steps; a move back only when it is forced.
/// </remarks>
public sealed class StatusFlow
{
    private StatusFlow(DocumentKind kind, params string[] statuses)
    {
        Kind = kind;
        Statuses = statuses;
    }

    /// <summary>The flow of plans.</summary>
    public static StatusFlow Plan { get; } =
        new(DocumentKind.Plan, Status.Draft, Status.Ready, Status.InSpec, Status.Executing, Status.Done);

    /// <summary>The flow of specs.</summary>
    public static StatusFlow Spec { get; } =
        new(DocumentKind.Spec, Status.Draft, Status.Designed, Status.Built, Status.Done);

    /// <summary>The kind of document the flow is of.</summary>
    public DocumentKind Kind { get; }

    /// <summary>The statuses in their order.</summary>
    public IReadOnlyList<string> Statuses { get; }

    /// <summary>The flow of a kind; null for kinds without a status.</summary>
    public static StatusFlow? Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => Plan,
            DocumentKind.Spec => Spec,
            _ => null,
        };

    /// <summary>True where the kind has the status.</summary>
    public bool Has(string status) => Statuses.Contains(status);

    /// <summary>The judgement on moving a document from one status to another.</summary>
    public Transition Judge(string from, string to)
    {
        if (!Has(to))
            return Transition.Unknown;
        if (from == to)
            return Transition.AlreadySo;
        if (!Has(from))
            return Transition.Backward;
        return Index(to) > Index(from) ? Transition.Forward : Transition.Backward;
    }

    /// <summary>The statuses that a document may move to without force.</summary>
    public IReadOnlyList<string> After(string from) => Has(from) ? [.. Statuses.Skip(Index(from) + 1)] : [];

    /// <summary>True where <paramref name="status"/> stands before <paramref name="other"/> in the flow.</summary>
    public bool IsBefore(string status, string other) => Has(status) && Index(status) < Index(other);

    private int Index(string status) => ((string[])Statuses).IndexOf(status);
}
