using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Listing;

public sealed class ExportTests
{
    [TestCase(null, "plan,PLAN-20251014-000001-a,\"Say \"\"hi\"\", then go | on\",draft,")]
    [TestCase("markdown", "| plan | PLAN-20251014-000001-a | Say \"hi\", then go \\| on | draft |")]
    [TestCase("json", "\"title\": \"Say \\u0022hi\\u0022, then go | on\"")]
    public void EachDocumentIsALineThatOtherProgramsRead(string? format, string expected)
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-a", "'Say \"hi\", then go | on'");
        workspace.HandPlan("PLAN-20251014-000002-b", "Other", "ready");
        var exported = workspace.Do<Outcome.Exported>(
            new Intent.Export(new Intent.List(DocumentKind.Plan, "draft"), format)
        );
        var lines = exported.Parts.OfType<Part.Said>().Select(s => s.Text).ToList();
        Assert.That(lines, Has.Exactly(1).Contains(expected));
        Assert.That(string.Concat(lines), Does.Not.Contain("Other"));
        if (format == "json")
            Assert.That(
                System
                    .Text.Json.JsonDocument.Parse(string.Join('\n', lines))
                    .RootElement[0]
                    .GetProperty("status")
                    .GetString(),
                Is.EqualTo("draft")
            );
    }
}
