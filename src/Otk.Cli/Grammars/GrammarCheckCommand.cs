using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.Language;
using Otk.Language.Sources;
using Otk.Language.Tools;

namespace Otk.Cli.Grammars;

/// <summary>
/// <c>otk grammar lint</c> and <c>otk grammar test</c>: findings one a line, exit status 1 where there are any.
/// </summary>
internal static class GrammarCheckCommand
{
    /// <summary>
    /// Lints the grammar of a file or folder; where no path is given, the one that phrases are read with.
    /// </summary>
    public static int Lint(Host host, string? path, bool json)
    {
        var source = Source(host, path);
        return Report(host, GrammarLint.Run(source, Grammar.Compile(source)), "lint: nothing found.", json);
    }

    /// <summary>
    /// Tries the examples of a grammar; where no path is given, of the one that phrases are read with.
    /// </summary>
    public static int Test(Host host, string? path, bool json)
    {
        var source = Source(host, path);
        var grammar = Grammar.Compile(source);
        return Report(
            host,
            [.. source.Errors.Select(e => e.ToString()), .. GrammarTest.Run(grammar)],
            "test: every example is read, every template exercised.",
            json
        );
    }

    private static GrammarSource Source(Host host, string? path) =>
        path is null ? PhraseGrammar.Source(host) : GrammarReader.ReadPaths(path);

    private static int Report(Host host, IReadOnlyList<string> findings, string clean, bool json)
    {
        if (json)
        {
            host.Out.Write(
                JsonText.Object(j =>
                {
                    j.WriteBoolean("ok", findings.Count == 0);
                    j.WriteStartArray("findings");
                    foreach (var finding in findings)
                        j.WriteStringValue(JsonText.Whole(finding));
                    j.WriteEndArray();
                }) + "\n"
            );
            return findings.Count == 0 ? 0 : 1;
        }

        foreach (var finding in findings)
            host.Error.Write(finding + "\n");
        host.Out.Write(findings.Count == 0 ? clean + "\n" : $"{findings.Count} finding(s)\n");
        return findings.Count == 0 ? 0 : 1;
    }
}
