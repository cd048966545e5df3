namespace Otk.Cli.Interactive;

/// <summary>A line that is being typed: its text and where the cursor stands in it. It knows no terminal.</summary>
internal sealed class LineBuffer
{
    private string _killed = "";

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>
    /// The cursor's place: how many UTF-16 units stand before it. It never stands inside a surrogate pair.
    /// </summary>
    public int Cursor { get; private set; }

    /// <summary>Puts a text in at the cursor; the cursor stands behind it.</summary>
    public void Insert(string text) => (Text, Cursor) = (Text.Insert(Cursor, text), Cursor + text.Length);

    /// <summary>Puts another text in the place of the whole line; the cursor stands behind it.</summary>
    public void Replace(string text) => (Text, Cursor) = (text, text.Length);

    /// <summary>
    /// Puts another text in the place of what stands between an offset and the cursor; the cursor stands behind it.
    /// </summary>
    public void ReplaceFrom(int start, string text) =>
        (Text, Cursor) = ($"{Text[..start]}{text}{Text[Cursor..]}", start + text.Length);

    /// <summary>Takes away the character before the cursor.</summary>
    public void Backspace()
    {
        var from = Before(Cursor);
        (Text, Cursor) = (Text.Remove(from, Cursor - from), from);
    }

    /// <summary>Takes away the character behind the cursor.</summary>
    public void Delete() => Text = Text.Remove(Cursor, Behind(Cursor) - Cursor);

    /// <summary>
    /// Takes away the word before the cursor, with the spaces behind it; <see cref="PutBack"/> has it.
    /// </summary>
    public void DeleteWord() => Kill(WordBefore(), Cursor);

    /// <summary>
    /// Takes away the word behind the cursor, with the spaces before it; <see cref="PutBack"/> has it.
    /// </summary>
    public void DeleteWordBehind() => Kill(Cursor, WordBehind());

    /// <summary>Takes away what stands before the cursor; <see cref="PutBack"/> has it.</summary>
    public void DeleteToStart() => Kill(0, Cursor);

    /// <summary>Takes away what stands behind the cursor; <see cref="PutBack"/> has it.</summary>
    public void DeleteToEnd() => Kill(Cursor, Text.Length);

    /// <summary>Puts in what was taken away last.</summary>
    public void PutBack() => Insert(_killed);

    /// <summary>Moves the cursor a character to the left.</summary>
    public void Left() => Cursor = Before(Cursor);

    /// <summary>Moves the cursor a character to the right.</summary>
    public void Right() => Cursor = Behind(Cursor);

    /// <summary>Moves the cursor to the start of the word before it.</summary>
    public void WordLeft() => Cursor = WordBefore();

    /// <summary>Moves the cursor behind the word that it stands before.</summary>
    public void WordRight() => Cursor = WordBehind();

    /// <summary>Moves the cursor to the start.</summary>
    public void Home() => Cursor = 0;

    /// <summary>Moves the cursor to the end.</summary>
    public void End() => Cursor = Text.Length;

    private int Before(int place) =>
        place == 0 ? 0 : place - (place > 1 && char.IsSurrogatePair(Text[place - 2], Text[place - 1]) ? 2 : 1);

    private int Behind(int place) =>
        place == Text.Length
            ? place
            : place + (place + 1 < Text.Length && char.IsSurrogatePair(Text[place], Text[place + 1]) ? 2 : 1);

    private void Kill(int from, int to)
    {
        if (from == to)
            return;
        _killed = Text[from..to];
        (Text, Cursor) = (Text.Remove(from, to - from), from);
    }

    private int WordBehind()
    {
        var at = Cursor;
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
            at++;
        while (at < Text.Length && !char.IsWhiteSpace(Text[at]))
            at++;
        return at;
    }

    private int WordBefore()
    {
        var at = Cursor;
        while (at > 0 && char.IsWhiteSpace(Text[at - 1]))
            at--;
        while (at > 0 && !char.IsWhiteSpace(Text[at - 1]))
            at--;
        return at;
    }
}
