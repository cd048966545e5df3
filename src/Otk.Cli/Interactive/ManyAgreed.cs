using Otk.App;
using Otk.Model.Intents;

namespace Otk.Cli.Interactive;

/// <summary>Asks before a command or one phrase puts away or forces many documents at once.</summary>
internal static class ManyAgreed
{
    /// <summary>
    /// Null where the intents may be carried out: they are not asked about, the user agrees, or has said so before with
    /// <c>--yes</c>. Else the exit status; why not has been told.
    /// </summary>
    /// <param name="host">The machine.</param>
    /// <param name="session">What would carry them out.</param>
    /// <param name="intents">The intents.</param>
    /// <param name="isAgreed">True where the user said so before.</param>
    /// <param name="mayAsk">True where a person can be asked.</param>
    /// <param name="agreement">How to say so, where it is not the command with <c>--yes</c>.</param>
    public static int? Check(
        Host host,
        Session session,
        IReadOnlyList<Intent> intents,
        bool isAgreed,
        bool mayAsk,
        string? agreement = null
    )
    {
        if (isAgreed || !ManyAtOnce.IsAsked(intents))
            return null;
        if (!mayAsk)
            return session.Fail(ManyAtOnce.Refusal(intents, agreement));

        // Nobody is asked about what is refused anyway.
        if (session.Refusal(intents) is { } refusal)
            return session.Fail(refusal);
        return new Consent(host, session).ToAll(intents) is null ? 0 : null;
    }
}
