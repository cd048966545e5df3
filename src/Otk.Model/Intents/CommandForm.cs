using Otk.Model.Documents;

namespace Otk.Model.Intents;

/// <summary>A command that an intent can be given by.</summary>
/// <param name="Name">Its name, with that of its group before it: <c>set</c>, <c>owner set</c>.</param>
/// <param name="Fits">True for the intents that it says; members that it says by itself do not stand behind it.</param>
/// <param name="Says">The names of those members.</param>
/// <param name="Kind">The kind of document that it is about, where the intent takes any.</param>
/// <param name="Word">A word by which its phrases are told from those of the intent's other commands.</param>
public sealed record CommandForm(
    string Name,
    Func<Intent, bool> Fits,
    IReadOnlyList<string> Says,
    DocumentKind? Kind = null,
    string Word = ""
);
