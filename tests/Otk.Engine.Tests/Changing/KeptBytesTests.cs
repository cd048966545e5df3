using System.Text;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Changing;

public sealed class KeptBytesTests
{
    private const string Document =
        "\uFEFF---\r\n# mine\r\nid: PLAN-20251014-000001-x\r\nextra:\r\n  - 1\r\ntitle: 'Search'   # a title\r\n\r\nowner:  Ann\r\nstatus:   \"draft\" #\r\nspec_id: \"\"\r\n---\r\nBody\r\nstatus: draft\r\nlast line without end";

    [TestCase("status: ready", "\"draft\" #", "\"ready\" #")]
    [TestCase("owner: Bob: team", "owner:  Ann", "owner:  \"Bob: team\"")]
    [TestCase("title: Bob's search", "'Search'   #", "'Bob''s search'   #")]
    public void OnlyTheCharactersOfTheValueChange(string change, string from, string to)
    {
        using var workspace = new TempWorkspace();
        var path = workspace.Root.Combine("ai_docs", "plans", "PLAN-20251014-000001-x.md");
        workspace.PlanFile("PLAN-20251014-000001-x", "");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(Document));
        var plan = new DocumentRef.ById(DocumentKind.Plan, "PLAN-20251014-000001");
        var value = change[(change.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        workspace.Do<Outcome.Changed>(
            change[0] switch
            {
                's' => new Intent.SetStatus(plan, value),
                'o' => new Intent.SetOwner(plan, value),
                _ => new Intent.SetTitle(plan, value),
            }
        );
        var dated = change[0] == 's' ? "dates: ready 2025-10-14T01:23:45Z\r\n" : "";
        Assert.That(
            Encoding.UTF8.GetString(File.ReadAllBytes(path)),
            Is.EqualTo(
                Document
                    .Replace(from, to, StringComparison.Ordinal)
                    .Replace("spec_id: \"\"\r\n", $"spec_id: \"\"\r\n{dated}", StringComparison.Ordinal)
            )
        );
    }
}
