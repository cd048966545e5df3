using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Rendering;

namespace Otk.Cli.Interactive;

/// <summary>
/// Asks whether to do what cannot be seen beforehand. Only a "y" that is typed after the question agrees.
/// </summary>
internal static class Confirmation
{
    /// <summary>True where the user agrees; Enter alone, Escape and Ctrl-C do not.</summary>
    public static bool Ask(Host host, string question)
    {
        using var keys = new RawKeys(host);

        // What was pasted in one go with the phrase answers nothing.
        keys.Drop();
        host.Out.Write($"{Palette.Of(host).Line(Printable.Line(question))} [y/N] ");
        host.Out.Flush();
        var line = new LineBuffer();
        while (true)
        {
            var input = keys.Read();
            var key = input.Key.Key;

            // What is pasted was not written as an answer to this.
            if (input.IsPasted)
                continue;
            if (
                key is ConsoleKey.Enter or ConsoleKey.Escape
                || (input.IsControl && key is ConsoleKey.C or ConsoleKey.D)
            )
            {
                host.Out.Write('\n');
                host.Out.Flush();
                return key == ConsoleKey.Enter && line.Text.Trim().ToLowerInvariant() is "y" or "yes";
            }

            var before = CellsOf(line);
            if (key == ConsoleKey.Backspace)
                line.Backspace();
            else
                line.Insert(input.Text);
            host.Out.Write(Printable.Line(input.Text));
            host.Out.Write(string.Concat(Enumerable.Repeat("\b \b", Math.Max(before - CellsOf(line), 0))));
            host.Out.Flush();
        }
    }

    private static int CellsOf(LineBuffer line) => LineWriter.CellsOf(Printable.Line(line.Text));
}
