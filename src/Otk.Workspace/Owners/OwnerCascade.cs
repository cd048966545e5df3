using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace.Owners;

/// <summary>
/// Who owns new documents: <c>OTK_OWNER</c>, <c>.otk/.owner</c>, <c>git config user.name</c>, the system's user; the
/// first that says something.
/// </summary>
/// <param name="folder">The workspace.</param>
/// <param name="environment">The value of an environment variable, null where it is not set.</param>
public sealed class OwnerCascade(WorkspaceFolder folder, Func<string, string?> environment)
{
    /// <summary>The file that <c>otk owner set</c> writes.</summary>
    public string OwnerFile => Path.Combine(folder.Settings, ".owner");

    /// <summary>The steps in order. Each is looked up only when it is asked for: the third one runs git.</summary>
    public IEnumerable<OwnerSource> Sources()
    {
        yield return new OwnerSource("OTK_OWNER", Clean(environment("OTK_OWNER")));
        yield return new OwnerSource(folder.Display(OwnerFile), Clean(ReadOwnerFile()));
        yield return new OwnerSource("git config user.name", Clean(AskGit()));
        yield return new OwnerSource("system user", Clean(Environment.UserName) ?? "unknown");
    }

    /// <summary>The owner of new documents.</summary>
    public Result<string> Current()
    {
        try
        {
            var source = Sources().First(s => s.Value is not null);
            return Title.Check(source.Value!, "owner").TryGet(out var owner, out var problem)
                ? owner
                : problem with
                {
                    Message = $"{source.Name}: {problem.Message}",
                };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var shown = folder.Display(OwnerFile);
            return Problem.Failed(
                $"{shown} cannot be read: {FileProblem.Reason(e)}",
                new SourceLocation(shown),
                "mend or delete it, or set OTK_OWNER"
            );
        }
    }

    /// <summary>What stands in the owner's file; null where there is none.</summary>
    public string? Stored() => RegularFile.TextIfThere(OwnerFile, keepMark: true);

    /// <summary>
    /// Who acts, as <c>OTK_OWNER</c> or the owner's file says; empty where both say nothing. git is not asked.
    /// </summary>
    public string Said()
    {
        try
        {
            return Sources().Take(2).FirstOrDefault(s => s.Value is not null)?.Value ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever needs the owner is told of the file.
            return "";
        }
    }

    /// <summary>The owner of new documents where neither <c>OTK_OWNER</c> nor the owner's file says one.</summary>
    public string Default() => Sources().Skip(2).First(s => s.Value is not null).Value!;

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private string? ReadOwnerFile() =>
        WorkspaceBounds.CheckFile(folder, OwnerFile) is { } problem
            ? throw new IOException(problem.Message)
            : Stored()?.Split('\n').FirstOrDefault(l => !string.IsNullOrWhiteSpace(l));

    private string? AskGit() => new Git(environment).Ask(folder.Root, "config", "user.name");
}
