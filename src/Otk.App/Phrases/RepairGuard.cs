using Otk.App.Commands;
using Otk.App.Rendering;
using Otk.Language.Understanding;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.App.Phrases;

/// <summary>Keeps a repaired typo from doing harm: archiving, undoing, or changing the status of several documents is asked about first.</summary>
internal static class RepairGuard
{
    /// <summary>Null where the phrase may be carried out; else why not. On a terminal the user is asked.</summary>
    public static Problem? Check(Host host, Interpretation meaning, bool json)
    {
        if (meaning.Corrections.Count == 0 || !IsHarmful(meaning.Intents))
            return null;
        var commands = CommandLineText.For(meaning.Intents);
        var repairs = string.Join(", ", meaning.Corrections.Select(c => $"'{c.From}' as '{c.To}'"));
        if (host.CanAsk && !json)
        {
            host.Out.Write($"Read {Printable.Line(repairs)}: {Printable.Line(string.Join("; ", commands))}. Do it? [y/N] ");
            host.Out.Flush();
            if (host.In().ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes")
                return null;
        }

        return Problem.Refused($"Read {repairs}; that is not done on a repaired word without asking.", null, [.. commands]);
    }

    private static bool IsHarmful(IReadOnlyList<Intent> intents) =>
        intents.Any(i => i is Intent.Archive or Intent.Undo or Intent.SetStatus { Target: DocumentRef.All })
        || intents.Count(i => i is Intent.SetStatus) > 1;
}
