using System.Globalization;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>
/// Claims as documents keep them: <c>claimed_by</c> and <c>claimed_until</c> in the front matter. They run out by
/// themselves.
/// </summary>
internal static class Claims
{
    /// <summary>The claim on a document of another owner than one; null where there is none.</summary>
    public static Claim? ByAnother(Document document, string owner, DateTimeOffset now) =>
        Of(document, now) is { } claim && claim.By != owner ? claim : null;

    /// <summary>The claim on a document; null where there is none, or none any more.</summary>
    public static Claim? Of(Document document, DateTimeOffset now) =>
        document.Value(Fields.ClaimedBy) is { Length: > 0 } by && Until(document) is { } until && until > now
            ? new Claim(by, until)
            : null;

    /// <summary>True where somebody is named, and no time that one could read.</summary>
    public static bool IsDamaged(Document document) =>
        document.Value(Fields.ClaimedBy) is { Length: > 0 } && Until(document) is null;

    private static DateTimeOffset? Until(Document document) =>
        DateTimeOffset.TryParse(
            document.Value(Fields.ClaimedUntil),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var until
        )
            ? until
            : null;
}
