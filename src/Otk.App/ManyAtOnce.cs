using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.App;

/// <summary>
/// Keeps many documents from being put away or forced at once unseen: a person at a terminal is asked, and everybody
/// else says beforehand that it may be done.
/// </summary>
internal static class ManyAtOnce
{
    /// <summary>True for intents that archive all documents of some kind, or force an act on several.</summary>
    public static bool IsAsked(IReadOnlyList<Intent> intents) =>
        intents.Any(i => i.Target() is DocumentRef.All && (i is Intent.Archive || IsForced(i)))
        || intents.Count(IsForced) > 1;

    /// <summary>Why intents that are asked about were not carried out where nobody can be asked.</summary>
    /// <param name="intents">The intents.</param>
    /// <param name="agreement">How to say that they may be, for <c>try</c>; null for the commands with
    /// <c>--yes</c>.</param>
    public static Problem Refusal(IReadOnlyList<Intent> intents, string? agreement = null)
    {
        var commands = CommandLineText.For(intents);
        return Problem.Refused(
            $"{string.Join("; ", commands)} takes many documents at once, so it is not done unasked.",
            null,
            agreement is null ? [.. commands.Select(c => $"{c} --yes")] : [agreement]
        );
    }

    /// <summary>True for an intent that is carried out in spite of a rule.</summary>
    public static bool IsForced(Intent intent) =>
        IntentKind.Of(intent).Members.Any(m => m.Name == "force" && MemberText.Has(intent, m));
}
