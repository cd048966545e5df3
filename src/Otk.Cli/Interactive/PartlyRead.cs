using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Phrases;
using Otk.Model.Commands;
using Otk.Phrases;

namespace Otk.Cli.Interactive;

/// <summary>Asks about a phrase of which not every word was understood.</summary>
internal static class PartlyRead
{
    /// <summary>Shows the words and what would be done without them; true where that is wanted.</summary>
    public static bool Ask(Host host, string phrase, Partly partly)
    {
        host.Error.Write("Not every word was understood:\n");
        Explanation.Unread(host.Error, phrase, partly);
        host.Error.Flush();
        var commands = string.Join("; ", CommandLineText.For(partly.Intents).Select(Printable.Line));
        return Confirmation.Ask(host, $"Do without that: {commands}?");
    }
}
