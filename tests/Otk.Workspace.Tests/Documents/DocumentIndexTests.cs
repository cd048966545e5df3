using System.Globalization;
using System.Text;
using Otk.Model.Documents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Workspace.Tests.Documents;

/// <summary>The index makes reading cheaper, and never another: what it tells is what the files hold.</summary>
[Platform("Linux")]
public sealed class DocumentIndexTests
{
    private const int Plans = 130;
    private const int Flips = 1000;

    [Test]
    public void WhateverChangesTheNextCommandSeesIt([Values(1, 2, 3)] int seed)
    {
        using var root = Workspace();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        var random = new Random(seed);
        for (var step = 0; step < 80; step++)
        {
            Change(root, random, step);
            AssertIsAsFilesAre(folder, $"step {step}");
        }
    }

    [Test]
    public void WhatWasWrittenAMomentAgoIsInNoIndexSinceItMayBeWrittenAgainWithinATickOfTheClock()
    {
        using var root = Workspace();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        File.WriteAllText(PathOf(root, 7), Text(7, "draft", "Just written"));
        File.SetLastWriteTimeUtc(PathOf(root, 7), DateTime.UtcNow.AddHours(-1));
        _ = new DocumentStore(folder).All(DocumentKind.Plan);
        var index = File.ReadAllBytes(IndexOf(root)).AsSpan();

        Assert.That(index.IndexOf(Encoding.UTF8.GetBytes(Id(7) + ".md")), Is.Negative);
        Assert.That(index.IndexOf(Encoding.UTF8.GetBytes(Id(8) + ".md")), Is.Positive);
    }

    [Test]
    public void ADamagedIndexIsAsIfItWereNotThere()
    {
        using var root = Workspace();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        _ = new DocumentStore(folder).All(DocumentKind.Plan);
        var good = File.ReadAllBytes(IndexOf(root));
        var random = new Random(5);
        for (var round = 0; round < Flips; round++)
        {
            var bad = good.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(IndexOf(root), round % 5 == 0 ? bad[..random.Next(bad.Length)] : bad);
            AssertIsAsFilesAre(folder, $"round {round}", isQuick: true);
        }
    }

    [Test]
    public void TheIndexOfAnotherFolderOrFormIsPassedOver()
    {
        using var root = Workspace();
        using var other = Workspace("ready");
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        _ = new DocumentStore(WorkspaceFolder.Find(other.Path, _ => null)).All(DocumentKind.Plan);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(IndexOf(root))!);
        File.Copy(IndexOf(other), IndexOf(root), overwrite: true);
        AssertIsAsFilesAre(folder, "of another folder");

        File.WriteAllText(IndexOf(root), new string('x', 10_000));
        AssertIsAsFilesAre(folder, "no index at all");
        File.Delete(IndexOf(root));
        Directory.CreateDirectory(IndexOf(root));
        AssertIsAsFilesAre(folder, "a folder");
    }

    [Test]
    public void WhatIsInTheIndexIsNotReadFromItsFile()
    {
        using var root = Workspace();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        _ = new DocumentStore(folder).All(DocumentKind.Plan);
        Assert.That(new FileInfo(IndexOf(root)).Length, Is.GreaterThan(Plans * 100));
        var opened = new DocumentStore(folder).All(DocumentKind.Plan).Documents;
        Assert.That(opened, Has.Count.EqualTo(Plans));

        // The text is that of the file, or there is none.
        Assert.That(opened[3].Text, Is.EqualTo(File.ReadAllText(opened[3].Path)));
        File.WriteAllText(opened[4].Path, Text(4, "done", "Another one"));
        Assert.That(() => opened[4].Text, Throws.InstanceOf<IOException>());
    }

    [Test]
    public void WhateverADocumentHoldsItIsToldOfAsByItself([Values] DocumentKind kind)
    {
        using var root = Workspace();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        string[] heads =
        [
            "---\nid: X-{0}\ntitle: T\nstatus: draft\n---\n",
            "---\r\nid: X-{0}\r\ntitle: T\r\nstatus: draft\r\n---\r\n",
            "\uFEFF---\nid: X-{0}\ntitle: T\nstatus: draft\n---\n",
            "---\nid: X-{0}\ntitle: 12\nstatus: wibble\npriority: urgent\n---\n",
            "---\nid: X-{0}\ntitle: 'it''s'\nstatus: ready\nafter: [PLAN-1, PLAN-2]\ntags:\n- a\n---\n",
            "---\nid: X-{0}\ntitle: a: b\nstatus: done\n---\n",
            "---\nid: X-{0}\nstatus: done\n---\n",
            "---\nid: X/{0}\ntitle: T\nstatus: done\n---\n",
            "---\ntitle: T\nstatus: done\nspec_id: SPEC-1\nclaimed_by: Ann\nclaimed_until: 2030-01-01\n--- \n",
            "---\nid: X-{0}\ntitle: not closed\n",
            "----\nid: X-{0}\n----\n",
            "",
            "\n \n",
            "# No front matter\n",
        ];
        string[] bodies =
        [
            "",
            "text",
            "- [ ] a\n- [x] b\n",
            "<<<<<<< ours\n- [ ] a\n=======\n- [x] a\n>>>>>>> theirs\n",
            "<<<<<<< only an example\n",
            "a\r\nb\n",
            "\0",
            "\uD800",
            string.Concat(Enumerable.Repeat("> ", 400)) + "deep\n",
            "---\nsecond: block\n---\n- [ ] c\n",
        ];
        var number = 0;
        foreach (var (head, body) in from h in heads from b in bodies select (h, b))
        {
            number++;
            var name = kind is DocumentKind.Log ? $"SPEC-{number}-exec-20251014-0123{number % 60:00}" : $"X-{number}";
            File.WriteAllBytes(
                root.Write($"ai_docs/{Folders.Of(kind)}/{name}.md", ""),
                Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, head, number) + body)
            );
        }

        Thread.Sleep(120);
        var store = new DocumentStore(folder);
        var read = store.Files(kind).Select(f => store.Read(kind, f)).ToList();
        var documents = read.Select(r => r.TryGet(out var d, out _) ? d : null).OfType<Document>().ToList();
        foreach (var when in new[] { "without an index", "with one" })
        {
            var all = new DocumentStore(folder).All(kind);
            Assert.That(
                all.Documents.OrderBy(d => d.Path, StringComparer.Ordinal).Select(d => Told(d) + d.Text),
                Is.EqualTo(documents.OrderBy(d => d.Path, StringComparer.Ordinal).Select(d => Told(d) + d.Text)),
                when
            );
            Assert.That(
                all.Damaged.Except(all.Copies.Select(c => c.Problem)).Select(p => p.ToString()).Order(),
                Is.EqualTo(
                    read.SelectMany(r => r.TryGet(out var d, out var problem) ? d.Oddities : [problem])
                        .Select(p => p.ToString())
                        .Order()
                ),
                when
            );
        }
    }

    [Test]
    public void NothingIsWrittenWhereOtkWasNotSetUpOrTheFolderCannotBeWritten()
    {
        using var root = Workspace();
        Directory.Delete(root.Combine(".otk"));
        _ = new DocumentStore(WorkspaceFolder.Find(root.Path, _ => null)).All(DocumentKind.Plan);
        Assert.That(Directory.Exists(root.Combine(".otk")), Is.False);

        Directory.CreateDirectory(root.Combine(".otk"));
        Directory.CreateSymbolicLink(root.Combine(".otk", "cache"), root.Combine("elsewhere"));
        Directory.CreateDirectory(root.Combine("elsewhere"));
        AssertIsAsFilesAre(WorkspaceFolder.Find(root.Path, _ => null), "a link that may lead anywhere");
        Assert.That(Directory.GetFiles(root.Combine("elsewhere")), Is.Empty);

        File.Delete(root.Combine(".otk", "cache"));
        root.Write(".otk/cache", "a file in the way");
        AssertIsAsFilesAre(WorkspaceFolder.Find(root.Path, _ => null), "no room for an index");
    }

    private static TempFolder Workspace(string status = "draft")
    {
        var root = new TempFolder();
        Directory.CreateDirectory(root.Combine(".otk"));
        for (var i = 0; i < Plans; i++)
        {
            root.Write($"ai_docs/plans/{Id(i)}.md", Text(i, status, $"Title {i % 10} {i / 10 % 10} {i / 100}"));
            File.SetLastWriteTimeUtc(PathOf(root, i), DateTime.UtcNow.AddMinutes(-i - 1));
        }

        // What was changed a moment ago is in no index.
        Thread.Sleep(120);
        return root;
    }

    private static void AssertIsAsFilesAre(WorkspaceFolder folder, string when, bool isQuick = false)
    {
        var store = new DocumentStore(folder);
        var read = store
            .Files(DocumentKind.Plan)
            .Select(f => store.Read(DocumentKind.Plan, f).TryGet(out var document, out _) ? document : null)
            .OfType<Document>()
            .OrderBy(d => d.Id.SortKey, StringComparer.Ordinal)
            .ToList();
        var all = new DocumentStore(folder).All(DocumentKind.Plan).Documents;
        Assert.That(all.Select(Told), Is.EqualTo(read.Select(Told)), when);
        if (!isQuick)
            Assert.That(all.Select(d => d.Text), Is.EqualTo(read.Select(d => d.Text)), when);
    }

    // All that is known of a document without its text.
    private static string Told(Document document) =>
        string.Join(
            '|',
            Fields
                .All.Select(document.Value)
                .Append(document.Path)
                .Append(document.DisplayPath)
                .Append($"{document.Boxes} {document.Sum} {document.Modified:O}")
        );

    private static void Change(TempFolder root, Random random, int step)
    {
        var number = random.Next(Plans);
        var path = PathOf(root, number);
        switch (random.Next(7))
        {
            case 0:
                File.Delete(path);
                break;
            case 1:
                // As editors do: beside it, then in its place.
                File.Move(
                    root.Write("ai_docs/plans/.new.tmp", Text(number, "ready", $"Moved {step}")),
                    path,
                    overwrite: true
                );
                break;
            case 2:
                File.WriteAllText(path, "no front matter");
                break;
            case 3:
                File.WriteAllText(path, Text(number, "done", $"Crlf {step}").Replace("\n", "\r\n"));
                break;
            case 4:
                File.WriteAllText(path, Text(number, "done", "\"Quoted: ✓\"") + "- [ ] more\n- [x] done\n");
                break;
            case 5:
                var old = File.Exists(path) ? File.GetLastWriteTimeUtc(path) : DateTime.UtcNow;
                File.WriteAllText(path, Text(number, "draft", $"Step {step:000}"));
                File.SetLastWriteTimeUtc(path, old);
                break;
            default:
                // Two that change names.
                var other = PathOf(root, (number + 1) % Plans);
                if (File.Exists(path) && File.Exists(other))
                {
                    File.Move(path, path + ".x");
                    File.Move(other, path);
                    File.Move(path + ".x", other);
                }

                break;
        }

        if (random.Next(10) == 0)
            Thread.Sleep(60);
    }

    private static string Id(int number) => $"PLAN-20251014-01{number:0000}-plan";

    private static string PathOf(TempFolder root, int number) => root.Combine("ai_docs", "plans", Id(number) + ".md");

    private static string IndexOf(TempFolder root) => root.Combine(".otk", "cache", "ai_docs-plans.index");

    private static string Text(int number, string status, string title) =>
        $"---\nid: {Id(number)}\ntitle: {title}\nowner: me\ncreated: 2025-10-14T01:23:45Z\nstatus: {status}\nspec_id: \"\"\nafter: PLAN-1\n---\n\n## Objective\n- [ ] {title}\n";
}
