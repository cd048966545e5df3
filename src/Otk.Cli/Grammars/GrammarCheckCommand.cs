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
    public static int Lint(Host host, string? path, string? corpus, bool json)
    {
        var source = Source(host, path);
        var (phrases, findings) = Corpus(corpus);
        findings.AddRange(GrammarLint.Run(source, Grammar.Compile(source), phrases, isOurs: path is not null));
        return Report(host, findings, "lint: nothing found.", json);
    }

    /// <summary>
    /// Tries the examples of a grammar; where no path is given, of the one that phrases are read with.
    /// </summary>
    public static int Test(Host host, string? path, string? corpus, bool json)
    {
        var source = Source(host, path);
        var grammar = Grammar.Compile(source);
        var (phrases, findings) = Corpus(corpus);
        findings.AddRange([
            .. source.Errors.Select(e => e.ToString()),
            .. GrammarTest.Run(grammar, phrases, isOurs: path is not null),
        ]);
        return Report(host, findings, "test: every example is read, every template exercised.", json);
    }

    // What is no phrase is a finding.
    private static (List<string> Phrases, List<string> Findings) Corpus(string? path)
    {
        var (phrases, findings) = (new List<string>(), new List<string>());
        foreach (var (at, line) in path is null ? [] : GrammarFile.Lines(path))
        {
            if (line is not null && JsonLine.With("phrase", line) is { } has)
                phrases.Add(has.GetProperty("phrase").GetString()!);
            else
                findings.Add($"{at}: no phrase. A line is an object: {{\"phrase\": \"…\"}}");
        }

        return (phrases, findings);
    }

    private static GrammarSource Source(Host host, string? path) =>
        path is null ? PhraseGrammar.Source(host) : GrammarReader.ReadPaths(path);

    private static int Report(Host host, List<string> findings, string clean, bool json)
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
