using Otk.App;
using Otk.Model.Intents;

namespace Otk.Cli.Interactive;

/// <summary>Asks before a command or one phrase puts away or forces many documents at once.</summary>
internal static class ManyAgreed
{
    /// <summary>
    /// The intents as they may be carried out: they are not asked about, the user agrees, or has said so before with
    /// <c>--yes</c>. Null where they may not; why has been told.
    /// </summary>
    /// <param name="host">The machine.</param>
    /// <param name="session">What would carry them out.</param>
    /// <param name="intents">The intents.</param>
    /// <param name="isAgreed">True where the user said so before.</param>
    /// <param name="mayAsk">True where a person can be asked.</param>
    /// <param name="agreement">How to say so; null for the commands with <c>--yes</c>.</param>
    /// <param name="status">The exit status where they may not.</param>
    public static IReadOnlyList<Intent>? To(
        Host host,
        Session session,
        IReadOnlyList<Intent> intents,
        bool isAgreed,
        bool mayAsk,
        string? agreement,
        out int status
    )
    {
        status = 0;
        if (isAgreed || !ManyAtOnce.IsAsked(intents))
            return intents;

        // Nobody is asked about what is refused anyway.
        var problem = mayAsk ? session.Refusal(intents) : ManyAtOnce.Refusal(intents, agreement);
        if (problem is null)
            return new Consent(host, session).ToAll(intents);
        status = session.Fail(problem);
        return null;
    }
}
