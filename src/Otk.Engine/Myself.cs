using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Owners;

namespace Otk.Engine;

/// <summary>
/// Puts the owner of new documents in the place of <c>@me</c>, whoever asks: in owners that are given and asked for, and
/// in "all plans of @me".
/// </summary>
internal static class Myself
{
    /// <summary>The intent with names of people only; a problem where nobody can tell who asks.</summary>
    public static Result<Intent> Named(Intent intent, OwnerCascade owners)
    {
        var named = IntentKind
            .Of(intent)
            .Members.Aggregate<IntentMember, Result<Intent>>(
                intent,
                (result, member) => result.Then(i => Named(i, member, owners))
            );
        return named;
    }

    private static Result<Intent> Named(Intent intent, IntentMember member, OwnerCascade owners) =>
        member switch
        {
            IntentMember.Text { Check: TextCheck.Owner or TextCheck.AnyOwner } m when IsMe(m.Get(intent)) => owners
                .Current()
                .Select(me => m.With(intent, me)),
            IntentMember.Reference m when m.Get(intent) is DocumentRef.All all && IsMe(all.Owner) => owners
                .Current()
                .Select(me => m.With(intent, all with { Owner = me })),
            _ => intent,
        };

    private static bool IsMe(string? owner) => owner == Unsaid.Me;
}
