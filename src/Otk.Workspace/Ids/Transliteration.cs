using System.Text;
using AnyAscii;

namespace Otk.Workspace.Ids;

/// <summary>
/// Writes any script in ASCII, as far as it can be: <c>Café</c> → <c>Cafe</c>, <c>поиск</c> → <c>poisk</c>.
/// </summary>
public static class Transliteration
{
    /// <summary>The text in ASCII; the text itself where it is ASCII already.</summary>
    public static string ToAscii(string text) => Ascii.IsValid(text) ? text : text.Transliterate();
}
