using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Owners;

namespace Otk.Engine;

/// <summary>
/// Puts the owner of new documents in the place of <c>@me</c>, whoever asks: in owners that are given and asked for,
/// and in "all plans of @me".
/// </summary>
internal static class Myself
{
    /// <summary>The intent with names of people only; a problem where nobody can tell who asks.</summary>
    public static Result<Intent> Named(Intent intent, OwnerCascade owners) =>
        IntentKind
            .Of(intent)
            .Members.Aggregate<IntentMember, Result<Intent>>(
                intent,
                (result, member) => result.Then(i => Named(i, member, owners))
            );

    private static Result<Intent> Named(Intent intent, IntentMember member, OwnerCascade owners) =>
        member switch
        {
            IntentMember.Text { Check: TextCheck.Owner or TextCheck.AnyOwner } m when IsMe(m.Get(intent)) => owners
                .Current()
                .Select(me => m.With(intent, me)),
            IntentMember.Reference m when m.Get(intent) is DocumentRef.All all && SaysMe(all) => owners
                .Current()
                .Select(me => m.With(intent, Named(all, me))),
            _ => intent,
        };

    private static bool SaysMe(DocumentRef.All all) =>
        IsMe(all.Owner) || all.Except.Any(e => e is DocumentRef.All inner && SaysMe(inner));

    private static DocumentRef.All Named(DocumentRef.All all, string me) =>
        all with
        {
            Owner = IsMe(all.Owner) ? me : all.Owner,
            Except = [.. all.Except.Select(e => e is DocumentRef.All inner ? Named(inner, me) : e)],
        };

    private static bool IsMe(string? owner) => owner == Unsaid.Me;
}
