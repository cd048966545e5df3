using System.CommandLine;
using System.CommandLine.Help;
using Otk.Cli.Commands;

namespace Otk.Cli.Manual;

/// <summary>What the manual says of one command; drawn from its definition, as its <c>--help</c> is.</summary>
/// <param name="Path">Its name, with those of its groups before it: <c>otk owner set</c>.</param>
/// <param name="Description">What it does.</param>
/// <param name="Synopsis">How it is called.</param>
/// <param name="Parts">Its arguments and options: how each is written, and what it is.</param>
/// <param name="Examples">Command lines that work.</param>
/// <param name="Phrase">The phrase that does the same; null where none does.</param>
internal sealed record CommandPage(
    string Path,
    string Description,
    string Synopsis,
    IReadOnlyList<(string Form, string Text)> Parts,
    IReadOnlyList<string> Examples,
    string? Phrase
)
{
    /// <summary>
    /// The pages of all commands that are not hidden, in their order, groups before their own commands.
    /// </summary>
    public static IReadOnlyList<CommandPage> All(RootCommand root) =>
        [.. root.Subcommands.Where(c => !c.Hidden).SelectMany(c => Of(c, ""))];

    private static IEnumerable<CommandPage> Of(Command command, string group)
    {
        var name = group.Length == 0 ? command.Name : $"{group} {command.Name}";
        var options = command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(p => p.Options).Where(o => o.Recursive))
            .Where(o => !o.Hidden && o is not (HelpOption or VersionOption))
            .ToList();
        var arguments = command.Arguments.Select(a => (Form: Form(a), Text: a.Description ?? "")).ToList();
        var synopsis = string.Join(
            ' ',
            [
                $"otk {name}",
                .. arguments.Select(a => a.Form),
                .. options.Count > 0 ? ["[options]"] : Array.Empty<string>(),
            ]
        );
        yield return new CommandPage(
            $"otk {name}",
            command.Description ?? "",
            command.Subcommands.Count > 0 ? $"otk {name} [command]" : synopsis,
            [.. arguments, .. options.Select(o => (Form(o), o.Description ?? ""))],
            command is ExampleCommand e ? e.Examples : [],
            CommandPhrases.Of(name)
        );
        foreach (var page in command.Subcommands.Where(c => !c.Hidden).SelectMany(c => Of(c, name)))
            yield return page;
    }

    private static string Form(Argument argument)
    {
        var word = argument.HelpName ?? argument.Name;
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{word}{many}]" : word + many;
    }

    private static string Form(Option option) =>
        option.ValueType == typeof(bool)
            ? option.Name
            : $"{option.Name} {option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}";
}
