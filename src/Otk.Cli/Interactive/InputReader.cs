using System.Text;

namespace Otk.Cli.Interactive;

/// <summary>Tells what is pasted from keys that are pressed.</summary>
/// <remarks>
/// A terminal that is asked to puts marks around what is pasted: <c>ESC[200~</c> and <c>ESC[201~</c>. The console of
/// .NET knows no such marks: it gives them as an escape and the characters behind it, each a key; where what it read at
/// a time ended between them, as Alt and the second character. So it does with Alt and a key, when keys come fast.
/// </remarks>
/// <param name="next">Waits for the next key.</param>
/// <param name="comes">True where a key is there or comes within a time.</param>
internal sealed class InputReader(Func<ConsoleKeyInfo> next, Func<TimeSpan, bool> comes)
{
    private const char Escape = '\u001B';
    private const char Interrupt = '\u0003';
    private const string End = "\u001B[201~";

    // Nobody presses keys that fast, and no terminal takes that long between the bytes of one key.
    private static readonly TimeSpan _keyPatience = TimeSpan.FromMilliseconds(25);

    // A paste over a slow line comes in pieces; a line break in one that is not taken for pasted would carry the phrase
    // out.
    private static readonly TimeSpan _pastePatience = TimeSpan.FromSeconds(1);
    private ConsoleKeyInfo? _held;

    /// <summary>
    /// The next key, or the next text that was pasted; where the mark of its end does not come, what came of it.
    /// </summary>
    public Input Read()
    {
        var key = Next();
        var isAlt = Has(key, ConsoleModifiers.Alt);
        while (key.Key == ConsoleKey.Escape && comes(_keyPatience))
            (key, isAlt) = (Next(), true);
        if (!isAlt || key.KeyChar != '[' || Sequence() is not { Length: > 0 } sequence)
            return Pressed(key, isAlt);

        // Others are keys that the console does not know, which do nothing here either.
        return sequence == "200~" ? new Input(default, Pasted(), IsPasted: true) : default(Input) with { Text = "" };
    }

    private static ConsoleKeyInfo WithAlt(ConsoleKeyInfo key) =>
        new(key.KeyChar, key.Key, Has(key, ConsoleModifiers.Shift), alt: true, Has(key, ConsoleModifiers.Control));

    private static bool Has(ConsoleKeyInfo key, ConsoleModifiers modifier) => (key.Modifiers & modifier) != 0;

    private Input Pressed(ConsoleKeyInfo key, bool isAlt)
    {
        if (isAlt || char.IsControl(key.KeyChar))
            return new Input(isAlt ? WithAlt(key) : key, "", IsPasted: false);

        // A character beyond the first 65536 comes as two keys.
        var isHalf = char.IsHighSurrogate(key.KeyChar) && comes(_keyPatience);
        return new Input(key, isHalf ? $"{key.KeyChar}{Next().KeyChar}" : $"{key.KeyChar}", IsPasted: false);
    }

    // What stands behind ESC[ until a character that ends it (ECMA-48, 5.4); empty where nothing does: Alt and a
    // bracket.
    private string Sequence()
    {
        var sequence = new StringBuilder();
        while (comes(_keyPatience))
        {
            var c = Next().KeyChar;
            sequence.Append(c);
            if (c is not (>= ' ' and <= '?'))
                break;
        }

        return sequence.ToString();
    }

    private string Pasted()
    {
        var text = new StringBuilder();
        while (comes(_pastePatience))
        {
            var key = Next();

            // Among what was pasted it is a character as others; where nothing follows it somebody wants to get out.
            if (key.KeyChar == Interrupt && !comes(_keyPatience))
            {
                _held = key;
                break;
            }

            if (Has(key, ConsoleModifiers.Alt))
                text.Append(Escape);
            if (key.KeyChar != '\0')
                text.Append(key.KeyChar);
            var end = text.Length - End.Length;
            if (key.KeyChar == '~' && end >= 0 && text.ToString(end, End.Length) == End)
            {
                text.Length = end;
                break;
            }
        }

        // Of control characters only a line break is text. A tab is seen as a space, so it is one.
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\t', ' ').ToString();
        return string.Concat(lines.Where(c => !char.IsControl(c) || c == '\n'));
    }

    private ConsoleKeyInfo Next()
    {
        var key = _held ?? next();
        _held = null;
        return key;
    }
}
