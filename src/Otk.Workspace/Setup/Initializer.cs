using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Templates;

namespace Otk.Workspace.Setup;

/// <summary>Sets up a workspace ahead of the first document: its folders, and on request templates and tracking by git.</summary>
public sealed class Initializer(WorkspaceFolder folder)
{
    /// <summary>Makes what is missing and tells what was done, one line an act; nothing where all was there.</summary>
    /// <param name="track">True for teams that commit the documents: the ignore file that otk wrote goes away.</param>
    /// <param name="templates">True to write the built-in templates into <c>.claude/templates/</c>, where there are none.</param>
    public Result<IReadOnlyList<string>> Run(bool track, bool templates)
    {
        var acts = new List<string>();
        try
        {
            if (!Directory.Exists(folder.Settings))
                acts.Add($"made {folder.Display(folder.Settings)}/");
            IgnoreFile.EnsureSettings(folder);
            if (!Directory.Exists(folder.Artifacts))
                acts.Add($"made {folder.Display(folder.Artifacts)}/");
            if (track)
                Directory.CreateDirectory(folder.Artifacts);
            else
                IgnoreFile.EnsureArtifacts(folder);
            foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Report, DocumentKind.Log })
                Directory.CreateDirectory(folder.FolderOf(kind));
            if (track)
                acts.AddRange(Track());
            if (templates)
                acts.AddRange(WriteTemplates());
            return acts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Writing(e, folder.Display(folder.Root));
        }
    }

    private IEnumerable<string> Track()
    {
        var ignore = Path.Combine(folder.Artifacts, ".gitignore");
        var now = File.Exists(ignore) ? File.ReadAllText(ignore) : null;
        if (now is null or IgnoreFile.Artifacts)
        {
            AtomicFile.Overwrite(ignore, Encoding.UTF8.GetBytes(IgnoreFile.Tracked));
            yield return $"wrote {folder.Display(ignore)}: git sees the documents now";
        }
        else if (now != IgnoreFile.Tracked)
        {
            yield return $"left {folder.Display(ignore)} as it is: it is not what otk wrote";
        }

        var attributes = Path.Combine(folder.Artifacts, ".gitattributes");
        if (!File.Exists(attributes))
        {
            AtomicFile.Create(attributes, Encoding.UTF8.GetBytes(IgnoreFile.Attributes));
            yield return $"wrote {folder.Display(attributes)}: of two entries in one log, both stay";
        }
    }

    private IEnumerable<string> WriteTemplates()
    {
        Directory.CreateDirectory(folder.Templates);
        foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Task })
        {
            var path = Path.Combine(folder.Templates, kind.Word() + ".md");
            if (File.Exists(path))
                continue;
            AtomicFile.Create(path, Encoding.UTF8.GetBytes(BuiltInTemplates.Of(kind)));
            yield return $"wrote {folder.Display(path)}";
        }
    }
}
