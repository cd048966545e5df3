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
            .Select(m => m.Get(intent) is { } text ? Of(text, m.Check) : null)
            .FirstOrDefault(p => p is not null);

    private static Problem? Of(string text, TextCheck check) =>
        check switch
        {
            TextCheck.None => null,
            TextCheck.Title => Of(text, "title"),
            _ => Of(text, "owner"),
        };

    private static Problem? Of(string text, string what) =>
        Title.Check(text, what).TryGet(out _, out var problem) ? null : problem;
}
