using Otk.Language.Sources;
using Otk.Model.Problems;
using Otk.Workspace.Text;

namespace Otk.Workspace.FrontMatter;

/// <summary>What the front matter of another tool's document says, and the text behind it.</summary>
/// <param name="Values">The values of each key: one of a text, several of a list; mappings are passed over.</param>
/// <param name="Body">The text behind the front matter.</param>
public sealed record ForeignFrontMatter(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, string Body)
{
    private const string Fence = "---";

    /// <summary>Reads a document; one without front matter has no values.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="path">The file, for messages.</param>
    public static Result<ForeignFrontMatter> Read(string text, string path)
    {
        var lines = TextLine.AllOf(text);
        var close = lines.Skip(1).FirstOrDefault(l => l.Of(text).TrimEnd() == Fence);
        if (lines.Count == 0 || lines[0].Of(text).TrimEnd() != Fence || close.Next == 0)
            return new ForeignFrontMatter(new Dictionary<string, IReadOnlyList<string>>(), text);
        var block = text[lines[0].Next..close.Start];
        if (block.Length > FrontMatterBlock.MostLetters || YamlDepth.IsTooDeep(block))
            return Odd("it is too long, or nested too deep", path);
        return FrontMatterParser.Values(block) is { } values
            ? new ForeignFrontMatter(values, text[close.Next..])
            : Odd("it is no YAML, or not a list of keys and values", path);
    }

    /// <summary>The value of a key, several with commas between; empty where it has none.</summary>
    public string Value(string key) => string.Join(", ", All(key));

    /// <summary>The values of a key.</summary>
    public IReadOnlyList<string> All(string key) => Values.GetValueOrDefault(key, []);

    private static Problem Odd(string why, string path) =>
        Problem.Failed(
            $"The front matter of {path} cannot be read: {why.TrimEnd('.')}.",
            new SourceLocation(path, 1),
            "mend its YAML, then import it again"
        );
}
