using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>A folder of its own with a workspace in it, and beside the workspace a home.</summary>
internal sealed class Stage : IDisposable
{
    private readonly TempFolder _folder = new();

    public Stage()
    {
        Directory.CreateDirectory(Work);
        Directory.CreateDirectory(Home);
    }

    /// <summary>A workspace like another one.</summary>
    public Stage(Stage like)
    {
        KeepsElsewhere = like.KeepsElsewhere;
        Directory.CreateDirectory(Home);
        FolderCopy.Make(like.Root, Root);
    }

    /// <summary>All that an act may write to.</summary>
    public string Root => _folder.Combine("root");

    /// <summary>The workspace.</summary>
    public string Work => Path.Combine(Root, "work");

    public string Home => _folder.Combine("home");

    /// <summary>True where the documents lie beside the workspace, as <c>OTK_ARTIFACT_ROOT</c> says.</summary>
    public bool KeepsElsewhere { get; init; }

    /// <summary>A run of any file in the workspace.</summary>
    public ProcessStartInfo Line(string file, IEnumerable<string> arguments)
    {
        var start = FaultPrograms.Line(file, arguments, Work, Home);
        if (KeepsElsewhere)
            start.Environment["OTK_ARTIFACT_ROOT"] = Path.Combine(Root, "elsewhere");
        return start;
    }

    /// <summary>Runs a program.</summary>
    public Answer Run(string program, params string[] arguments) =>
        FaultPrograms.Run(Line(BuiltPrograms.PathOf(program), arguments), Strace.Limit);

    /// <summary>Runs otk, which must succeed.</summary>
    public void Otk(params string[] arguments)
    {
        var answer = Run("otk", arguments);
        if (answer.Status != 0)
            throw new InvalidOperationException($"otk {string.Join(' ', arguments)}: {answer.Status}: {answer.Brief}");
    }

    /// <summary>The one file in a folder of the documents whose name has a word in it.</summary>
    public string File(string folder, string word) =>
        Directory
            .EnumerateFiles(Path.Combine(Work, "ai_docs", folder))
            .Single(f => Path.GetFileName(f).Contains(word, StringComparison.Ordinal));

    /// <summary>Changes the text of a document, as a person would.</summary>
    public void Edit(string folder, string word, Func<string, string> edit)
    {
        var path = File(folder, word);
        System.IO.File.WriteAllText(path, edit(System.IO.File.ReadAllText(path)));
    }

    /// <summary>Puts steps into a SPEC, as a person would.</summary>
    public void AddSteps(string word, params string[] steps)
    {
        const string heading = "### Implementation Steps\n";
        var items = string.Concat(steps.Select(s => $"- [ ] {s}\n"));
        Edit("specs", word, text => text.Replace(heading, heading + items, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
