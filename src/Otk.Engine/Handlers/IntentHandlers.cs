using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>The handler of each intent. Each is named here by its own file, so that a new one touches no
/// list.</summary>
internal static partial class IntentHandlers
{
    private static Dictionary<Type, Handler>? _all;

    /// <summary>Carries an intent out.</summary>
    public delegate Result<Outcome> Handler(EngineContext context, Intent intent);

    /// <summary>True where there is one for intents of a type.</summary>
    public static bool Has(Type intent) => _all!.ContainsKey(intent);

    /// <summary>Carries an intent out by its handler.</summary>
    public static Result<Outcome> Handle(EngineContext context, Intent intent) =>
        _all!.TryGetValue(intent.GetType(), out var handler)
            ? handler(context, intent)
            : throw new InvalidOperationException($"No handler for {intent.GetType().Name}.");

    private static Handler For<T>(Func<EngineContext, T, Result<Outcome>> handle)
        where T : Intent
    {
        Handler handler = (context, intent) => handle(context, (T)intent);
        (_all ??= []).Add(typeof(T), handler);
        return handler;
    }
}
