using Otk.Engine.Outcomes;
using Otk.Model.Intents;

namespace Otk.Engine.Handlers;

internal static partial class IntentHandlers
{
    internal static Handler Export { get; } =
        For<Intent.Export>(
            (context, intent) =>
                ListHandler
                    .Handle(context, intent.What)
                    .Select<Outcome>(outcome =>
                        outcome is Outcome.Listed listed
                            ? new Outcome.Exported(listed.Documents, intent.Format ?? "csv")
                            {
                                Damaged = listed.Damaged,
                            }
                            : outcome
                    )
        );
}
