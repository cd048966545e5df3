namespace Otk.Cli.Interactive;

/// <summary>What a terminal gave in one go: a key that was pressed, or a text that was pasted.</summary>
/// <param name="Key">The key; none of them for a text that was pasted.</param>
/// <param name="Text">What the key types, or what was pasted; empty for a key that types nothing.</param>
/// <param name="IsPasted">True for a text that was pasted: it may have line breaks (\n), and it presses no key.</param>
internal readonly record struct Input(ConsoleKeyInfo Key, string Text, bool IsPasted)
{
    /// <summary>True where Ctrl is held.</summary>
    public bool IsControl => (Key.Modifiers & ConsoleModifiers.Control) != 0;

    /// <summary>True where Alt is held.</summary>
    public bool IsAlt => (Key.Modifiers & ConsoleModifiers.Alt) != 0;

    /// <summary>The text on one line.</summary>
    public string TextOnOneLine => Text.Replace('\n', ' ');
}
