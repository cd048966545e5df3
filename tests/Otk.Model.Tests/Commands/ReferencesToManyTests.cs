using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Tests.Commands;

/// <summary>"All …", and the latest or oldest of some, as commands take and print them.</summary>
public sealed class ReferencesToManyTests
{
    private static IEnumerable<DocumentRef.All> All() =>
        [
            new(DocumentKind.Plan),
            new(DocumentKind.Spec, "built", "Backend Team"),
            new(DocumentKind.Plan, "draft", Unsaid.Me),
            new(DocumentKind.Plan) { Text = "proof of concept" },
            new(DocumentKind.Plan, Owner: "Kim") { Text = "login by email" },
            new(DocumentKind.Plan)
            {
                Except =
                [
                    new DocumentRef.ById(DocumentKind.Plan, "PLAN-7"),
                    new DocumentRef.ByTitle(DocumentKind.Plan, "Import except images"),
                    new DocumentRef.ByNumber(DocumentKind.Plan, 3),
                    new DocumentRef.ByPick(DocumentKind.Plan, Pick.Latest),
                ],
            },
            new(DocumentKind.Plan) { Except = [new DocumentRef.All(DocumentKind.Plan, "draft", "Kim")] },
        ];

    private static IEnumerable<DocumentRef> Some() =>
        [
            new DocumentRef.ByPick(DocumentKind.Plan, Pick.Oldest, "done"),
            new DocumentRef.ByPick(DocumentKind.Spec, Pick.Latest, "built", "Backend Team"),
            new DocumentRef.ByPick(DocumentKind.Plan, Pick.Latest, Owner: Unsaid.Me),
            new DocumentRef.ById(DocumentKind.Spec, "PLAN-auth"),
            new DocumentRef.ById(DocumentKind.Plan, "SPEC-auth"),
        ];

    [TestCaseSource(nameof(All))]
    [TestCaseSource(nameof(Some))]
    public void WhatIsPrintedIsReadBack(DocumentRef all)
    {
        var printed = CommandLineText.For([new Intent.Archive(all)])[0];
        var typed = printed["otk archive ".Length..].Trim('\'');
        Assert.That(ReferenceText.Read(typed, null), Is.EqualTo(all), printed);
    }

    [TestCase("all draft plans Except PLAN-7", "PLAN-7")]
    [TestCase("ALL plans except PLAN-7", "PLAN-7")]
    public void CaseDoesNotMatter(string text, string left) =>
        Assert.That(
            (ReferenceText.Read(text, null) as DocumentRef.All)?.Except,
            Is.EqualTo(new[] { new DocumentRef.ById(DocumentKind.Plan, left) })
        );

    [TestCase("oldest draft plan about search")]
    [TestCase("latest plan of")]
    [TestCase("all plans but PLAN-7")]
    [TestCase("all plans except")]
    [TestCase("all plans about")]
    [TestCase("all plans of kim of dana")]
    public void WhatIsNotReadWholeIsNotAll(string text) =>
        Assert.That(ReferenceText.Read(text, null), Is.TypeOf<DocumentRef.ByTitle>());
}
