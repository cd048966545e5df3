using Otk.Model.Problems;

namespace Otk.Model.Intents;

/// <summary>What an intent's description says of it, asked of the intent itself.</summary>
public static class IntentTraits
{
    /// <summary>The document that the intent is about; null where it names none.</summary>
    public static DocumentRef? Target(this Intent intent) => IntentKind.Of(intent).Target?.Get(intent);

    /// <summary>The intent about another document; the intent itself where it is about none.</summary>
    public static Intent WithTarget(this Intent intent, DocumentRef target) =>
        IntentKind.Of(intent).Target?.With(intent, target) ?? intent;

    /// <summary>True where the intent may change documents, or otk's own files; false where it only looks.</summary>
    public static bool Changes(this Intent intent) => IntentKind.Of(intent).Changes(intent);

    /// <summary>Why the intent's changes cannot be one set with those of others; null where they can.</summary>
    public static Problem? WhyAlone(this Intent intent) => IntentKind.Of(intent).WhyAlone(intent);

    /// <summary>True where the program that was asked does it, and not the engine.</summary>
    public static bool IsOfProgram(this Intent intent) => IntentKind.Of(intent).IsOfProgram;

    /// <summary>True where the intent takes away what may be wanted again.</summary>
    public static bool IsDestructive(this Intent intent) => IntentKind.Of(intent).IsDestructive(intent);
}
