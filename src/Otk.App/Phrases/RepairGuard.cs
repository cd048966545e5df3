using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Phrases;

namespace Otk.App.Phrases;

/// <summary>
/// Keeps a repaired typo from doing harm: what is destructive, or changes all documents or several of them, is asked
/// about first.
/// </summary>
internal static class RepairGuard
{
    /// <summary>Null where the phrase may be carried out; else why not.</summary>
    /// <param name="meaning">What was read of the phrase.</param>
    /// <param name="ask">Asks the user, true where that one agrees; null where nobody can be asked.</param>
    public static Problem? Check(Interpretation meaning, Func<string, bool>? ask)
    {
        if (meaning.Corrections.Count == 0 || !IsHarmful(meaning.Intents))
            return null;
        var commands = CommandLineText.For(meaning.Intents);
        var repairs = string.Join(", ", meaning.Corrections.Select(c => $"'{c.From}' as '{c.To}'"));
        return ask is not null && ask($"Read {repairs}: {string.Join("; ", commands)}. Do it?")
            ? null
            : Problem.Refused(
                $"Read {repairs}; that is not done on a repaired word without asking.",
                null,
                [.. commands]
            );
    }

    private static bool IsHarmful(IReadOnlyList<Intent> intents) =>
        intents.Any(i => i.IsDestructive() || (i.Changes() && i.Target() is DocumentRef.All))
        || intents.Where(i => i.Changes() && i.Target() is not null).CountBy(IntentKind.Of).Any(k => k.Value > 1);
}
