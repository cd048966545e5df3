using System.CommandLine;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>A command whose help shows examples.</summary>
internal sealed class ExampleCommand(string name, string description, IReadOnlyList<string> examples)
    : Command(name, description)
{
    /// <summary>Command lines that work.</summary>
    public IReadOnlyList<string> Examples => examples;

    /// <summary>Where the overview lists it; null for what it does not list by itself.</summary>
    public Topic? Topic { get; set; }

    /// <summary>The intents that it gives; null for a command that runs by itself.</summary>
    public IntentCommand? Line { get; set; }
}
