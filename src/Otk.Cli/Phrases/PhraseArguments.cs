using Otk.Cli.Rendering;
using Otk.Model.Problems;

namespace Otk.Cli.Phrases;

/// <summary>
/// The command line of <c>otk-new</c>. What is none of its options is the phrase, quoted as a whole or not.
/// </summary>
internal sealed record PhraseArguments
{
    private static readonly string[] _options =
    [
        "--help",
        "--version",
        "--dry-run",
        "--json",
        "--batch",
        "--explain",
        "--yes",
        "--color",
    ];

    public bool Help { get; private init; }

    public bool Version { get; private init; }

    public bool DryRun { get; private init; }

    public bool Json { get; private init; }

    public bool Batch { get; private init; }

    public bool Explain { get; private init; }

    /// <summary>True where the user agrees beforehand to what would be asked about.</summary>
    public bool Yes { get; private init; }

    public bool FromInput { get; private init; }

    public bool? Colour { get; private init; }

    /// <summary>
    /// What stands before the phrase and looks like one of the options, with a slip in it, and the option; null for
    /// nothing.
    /// </summary>
    public (string Written, string Meant)? Misspelt { get; private init; }

    public string Phrase { get; private init; } = "";

    public static PhraseArguments Read(string[] args)
    {
        var read = new PhraseArguments();
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--":
                    words.AddRange(args[(i + 1)..]);
                    i = args.Length;
                    break;
                case "--help" or "-h":
                    read = read with { Help = true };
                    break;
                case "--version":
                    read = read with { Version = true };
                    break;
                case "--dry-run":
                    read = read with { DryRun = true };
                    break;
                case "--json":
                    read = read with { Json = true };
                    break;
                case "--batch":
                    read = read with { Batch = true };
                    break;
                case "--explain":
                    read = read with { Explain = true };
                    break;
                case "--yes" when words.Count == 0 || i == args.Length - 1:
                    read = read with { Yes = true };
                    break;
                case "--color=always" or "--color=never" or "--color=auto":
                    read = read with { Colour = ColourChoice.Read(args[i][8..]) };
                    break;
                case "--color"
                    when words.Count == 0 && i + 1 < args.Length && args[i + 1] is "always" or "never" or "auto":
                    read = read with { Colour = ColourChoice.Read(args[++i]) };
                    break;
                case "-" when args.Length == 1 || words.Count == 0:
                    read = read with { FromInput = true };
                    break;
                default:
                    if (
                        words.Count == 0
                        && args.Length > 1
                        && args[i].StartsWith("--", StringComparison.Ordinal)
                        && Nearest.Of(args[i], _options) is { } meant
                    )
                        read = read with { Misspelt = (args[i], meant) };
                    words.Add(args[i]);
                    break;
            }
        }

        return read with
        {
            Phrase = words.Count == 1 ? words[0] : string.Join(' ', words.Select(Requote)),
        };
    }

    // plan 'Add search' --ready, typed without quotes around the whole: the shell took the inner ones away.
    private static string Requote(string word) => word.Any(char.IsWhiteSpace) ? PhraseQuotes.Around(word) : word;
}
