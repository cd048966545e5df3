using Otk.App;
using Otk.App.Rendering;

namespace Otk.Cli.Interactive;

/// <summary>Asks whether to do what cannot be seen beforehand. Only a "y" that is typed after the question agrees.</summary>
internal static class Confirmation
{
    /// <summary>True where the user agrees; Enter alone, Escape and Ctrl-C do not.</summary>
    public static bool Ask(Host host, string question)
    {
        using var keys = new RawKeys();

        // What was pasted in one go with the phrase answers nothing.
        while (Console.KeyAvailable)
            Console.ReadKey(intercept: true);
        host.Out.Write($"{Palette.Of(host).Line(Printable.Line(question))} [y/N] ");
        host.Out.Flush();
        var line = new LineBuffer();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            var isControl = (key.Modifiers & ConsoleModifiers.Control) != 0;
            if (key.Key is ConsoleKey.Enter or ConsoleKey.Escape || (isControl && key.Key is ConsoleKey.C or ConsoleKey.D))
            {
                host.Out.Write('\n');
                host.Out.Flush();
                return key.Key == ConsoleKey.Enter && line.Text.Trim().ToLowerInvariant() is "y" or "yes";
            }

            if (key.Key == ConsoleKey.Backspace && line.Text.Length > 0)
            {
                line.Backspace();
                host.Out.Write("\b \b");
            }
            else if (char.IsAsciiLetter(key.KeyChar))
            {
                line.Insert(key.KeyChar.ToString());
                host.Out.Write(key.KeyChar);
            }

            host.Out.Flush();
        }
    }
}
