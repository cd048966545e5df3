using System.CommandLine;

namespace Otk.Cli.Commands;

/// <summary>A command whose help shows examples.</summary>
internal sealed class ExampleCommand(string name, string description, string[] examples) : Command(name, description)
{
    /// <summary>Command lines that work.</summary>
    public IReadOnlyList<string> Examples => examples;
}
