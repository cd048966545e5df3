using Otk.Engine.Outcomes;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.References;

/// <summary>Documents are named by what lists filter by.</summary>
public sealed class FilteredReferencesTests
{
    private static readonly (DocumentRef.All Ref, string Text, string Meant)[] _cases =
    [
        (new(DocumentKind.Plan) { State = ListState.Overdue }, "all overdue plans", "Late"),
        (new(DocumentKind.Plan) { Tag = "api" }, "all plans tagged api", "Late, Tagged"),
        (new(DocumentKind.Plan) { Priority = "high" }, "all plans priority high", "Urgent"),
        (
            new(DocumentKind.Plan, "draft", "Tester") { State = ListState.Open, Tag = "api" },
            "all open draft plans tagged api of Tester",
            "Late, Tagged"
        ),
        (
            new(DocumentKind.Plan) { Tag = "api", Except = [new DocumentRef.ByTitle(DocumentKind.Plan, "Late")] },
            "all plans tagged api except Late",
            "Tagged"
        ),
    ];

    [TestCaseSource(nameof(_cases))]
    public void TheseAndNoOthersAreMeant((DocumentRef.All Ref, string Text, string Meant) sought)
    {
        using var workspace = new TempWorkspace();
        Make("Late", due: "2025-10-01", tag: "api");
        Make("Urgent", priority: "high");
        Make("Tagged", tag: "api");
        Make("Plain");
        var changed = workspace.Do<Outcome.Changed>(new Intent.SetOwner(sought.Ref, "Kim"));
        Assert.That(string.Join(", ", changed.Changes.Select(c => c.Document.Title)), Is.EqualTo(sought.Meant));

        Assert.That(
            CommandLineText.For([new Intent.SetOwner(sought.Ref, "Kim")]).Single(),
            Is.EqualTo($"otk set '{sought.Text}' --owner Kim")
        );
        Assert.That(ReferenceText.Read(sought.Text, null), Is.EqualTo(sought.Ref));

        void Make(string title, string? due = null, string? tag = null, string? priority = null) =>
            workspace.Do<Outcome.Created>(
                new Intent.CreatePlan(title)
                {
                    Due = due,
                    Tags = tag is null ? [] : [tag],
                    Priority = priority,
                }
            );
    }
}
