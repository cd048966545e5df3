using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Model.Intents;

/// <summary>What can be said against an intent without looking at the workspace.</summary>
public static class IntentCheck
{
    /// <summary>The problem with a title or an owner in the intent; null where there is none.</summary>
    public static Problem? Of(Intent intent) =>
        IntentKind
            .Of(intent)
            .Members.OfType<IntentMember.Text>()
            .Select(m => m.Get(intent) is { } text ? Of(text, m) : null)
            .FirstOrDefault(p => p is not null);

    private static Problem? Of(string text, IntentMember.Text member) =>
        member.Check switch
        {
            TextCheck.Title => Of(text, "title"),
            TextCheck.Owner => Of(text, "owner"),
            TextCheck.OneOf when !member.Values.Contains(text) => Problem.Usage(
                $"There is no {member.Name} '{text}'.",
                $"use one of: {string.Join(", ", member.Values)}"
            ),
            _ => null,
        };

    private static Problem? Of(string text, string what) =>
        Title.Check(text, what).TryGet(out _, out var problem) ? null : problem;
}
