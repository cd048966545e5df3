using System.Text.Json;
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

    // Phrases as `otk-new --batch` prints them: JSON objects, one a line. What is none is a finding.
    private static (List<string> Phrases, List<string> Findings) Corpus(string? path)
    {
        var (phrases, findings) = (new List<string>(), new List<string>());
        IEnumerable<string> files =
            path is null ? []
            : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal)
            : [path];
        foreach (var file in files)
        {
            foreach (var (i, line) in File.ReadLines(file).Index())
            {
                if (PhraseOf(line) is { } phrase)
                    phrases.Add(phrase);
                else if (line.Length > 0)
                    findings.Add($"{file}:{i + 1}: no phrase. A line is an object: {{\"phrase\": \"…\"}}");
            }
        }

        return (phrases, findings);
    }

    private static string? PhraseOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return
                json.RootElement is { ValueKind: JsonValueKind.Object } of
                && of.TryGetProperty("phrase", out var phrase)
                && phrase.ValueKind == JsonValueKind.String
                ? phrase.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
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
