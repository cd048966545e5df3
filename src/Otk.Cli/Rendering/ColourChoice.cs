namespace Otk.Cli.Rendering;

/// <summary>The values of <c>--color</c>.</summary>
internal static class ColourChoice
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> Words = ["always", "never", "auto"];

    /// <summary>True for colour in any case, false for none, null where the terminal decides.</summary>
    public static bool? Read(string word) =>
        word switch
        {
            "always" => true,
            "never" => false,
            _ => null,
        };
}
