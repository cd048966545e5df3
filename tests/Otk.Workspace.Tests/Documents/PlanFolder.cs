using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Workspace.Tests.Documents;

/// <summary>A workspace with one good plan, to which a test adds its own files.</summary>
internal sealed class PlanFolder : IDisposable
{
    public const string GoodId = "PLAN-20251014-01K7A2-good";

    public PlanFolder()
    {
        Write(GoodId + ".md", Plan(GoodId));
        Folder = WorkspaceFolder.Find(Root.Path, _ => null);
    }

    public TempFolder Root { get; } = new();

    public WorkspaceFolder Folder { get; }

    public DocumentStore Store => new(Folder);

    public static string Plan(string id, string title = "Good") =>
        $"---\nid: {id}\ntitle: {title}\nowner: me\ncreated: 2025-10-14T01:23:45Z\nstatus: draft\nspec_id: \"\"\n---\n\n## Objective\n{title}\n";

    public string Write(string name, string text) => Root.Write(System.IO.Path.Combine("ai_docs", "plans", name), text);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(Write(name, ""), bytes);

    /// <summary>The one problem of the folder, in which the good plan is read and nothing is changed.</summary>
    public Problem TheProblem()
    {
        var before = Snapshot();
        var set = Store.All(DocumentKind.Plan);

        Assert.That(set.Documents.Select(d => d.Id.Text), Does.Contain(GoodId));
        Assert.That(Snapshot(), Is.EqualTo(before));
        Assert.That(set.Damaged, Has.Count.EqualTo(1));
        Assert.That(set.Damaged[0].Mend, Is.Not.Empty);
        return set.Damaged[0];
    }

    /// <summary>The same for the text of a second plan, <c>bad.md</c>.</summary>
    public static Problem ProblemOf(string text) => ProblemOf(Encoding.UTF8.GetBytes(text));

    public static Problem ProblemOf(byte[] bytes)
    {
        using var plans = new PlanFolder();
        plans.Write("bad.md", bytes);
        return plans.TheProblem();
    }

    public void Dispose() => Root.Dispose();

    private string[] Snapshot() =>
        [
            .. new DirectoryInfo(Root.Path)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .OrderBy(f => f.FullName, StringComparer.Ordinal)
                .Select(f =>
                    $"{f.FullName} {f.LinkTarget} {f.LastWriteTimeUtc:O} {(f is FileInfo && f.LinkTarget is null ? Convert.ToHexString(File.ReadAllBytes(f.FullName)) : "")}"
                ),
        ];
}
