using Otk.Language.Text;

namespace Otk.Language.Recognition;

/// <summary>The text between the marks of a quoted token.</summary>
internal static class Quoted
{
    public static (int Start, int End) Inner(Token token) => (token.Start + 1, token.End - 1);
}
