using Otk.Model.Commands;

namespace Otk.App.Phrases;

/// <summary>Reads times in options as phrases read them.</summary>
internal static class PhraseTimes
{
    /// <summary>What reads them on a machine. The grammar is only loaded where one is asked for.</summary>
    public static TimeReader Of(Host host) =>
        (text, isPast) => PhraseGrammar.Of(host).TimeOf(text, host.Clock.GetLocalNow().DateTime, isPast);
}
