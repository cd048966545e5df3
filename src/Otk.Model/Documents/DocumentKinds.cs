namespace Otk.Model.Documents;

/// <summary>The words for each kind of document: in JSON, in IDs and in sentences.</summary>
public static class DocumentKinds
{
    /// <summary>
    /// The word for the kind in JSON, on the command line and in sentences: <c>plan</c>, <c>spec</c>, …
    /// </summary>
    public static string Word(this DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => "plan",
            DocumentKind.Spec => "spec",
            DocumentKind.Report => "report",
            DocumentKind.Log => "log",
            _ => "task",
        };

    /// <summary>The kind as a headline: <c>PLAN</c>, <c>SPEC</c>, …, which is also the prefix of its IDs.</summary>
    public static string Prefix(this DocumentKind kind) => kind.Word().ToUpperInvariant();

    /// <summary>Reads <c>plan</c>, <c>plans</c>, <c>SPEC</c>, … ; null where the word names no kind.</summary>
    public static DocumentKind? Parse(string word) =>
        word.ToLowerInvariant().TrimEnd('s') switch
        {
            "plan" => DocumentKind.Plan,
            "spec" => DocumentKind.Spec,
            "report" => DocumentKind.Report,
            "log" => DocumentKind.Log,
            "task" => DocumentKind.Task,
            _ => null,
        };
}
