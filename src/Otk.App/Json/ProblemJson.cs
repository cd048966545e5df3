using System.Text.Json;
using Otk.Model.Problems;

namespace Otk.App.Json;

/// <summary>Writes problems as JSON.</summary>
internal static class ProblemJson
{
    /// <summary>The members of a problem.</summary>
    public static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("kind", problem.Kind.ToString().ToLowerInvariant());
        json.Member("message", problem.Message);
        json.Member("path", problem.At?.Path);
        if (problem.At?.Line is { } line)
            json.WriteNumber("line", line);
        json.Member("what", problem.At?.What);
        json.Member("details", problem.Details, d => json.WriteStringValue(JsonText.Whole(d)));
        json.Member("mend", problem.Mend, m => json.WriteStringValue(JsonText.Whole(m)));
        json.Member(
            "candidates",
            problem.Candidates,
            c =>
                json.Item(() =>
                {
                    json.Member("id", c.Id);
                    json.Member("title", c.Title);
                    json.Member("status", c.Status);
                    json.Member("path", c.Path);
                })
        );
    }
}
