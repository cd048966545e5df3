using System.Text;
using Otk.Workspace.Files;

namespace Otk.Workspace.Changes;

/// <summary>
/// The <c>.gitignore</c> files that otk writes, each once, when it makes the folder that it stands in or finds it
/// empty.
/// </summary>
public static class IgnoreFile
{
    /// <summary>What stands in <c>ai_docs/.gitignore</c>.</summary>
    public const string Artifacts =
        "# Written once by otk, which never touches it again: edit or delete it freely.\n# `otk init --track` "
        + "opens it, for teams that commit these documents.\n*\n";

    /// <summary>
    /// What stands in <c>.otk/.gitignore</c>: a grammar and hooks are for the team, the rest is this clone's own.
    /// </summary>
    public const string Settings =
        "# Written once by otk, which never touches it again: edit or delete it freely.\n*\n!/grammar/\n"
        + "!/grammar/**\n!/hooks/\n!/hooks/**\n";

    /// <summary>
    /// What stands in <c>ai_docs/.gitignore</c> of a team that commits its documents: what otk can make anew, and what
    /// a crash leaves.
    /// </summary>
    public const string Tracked =
        "# Written by `otk init --track`: the documents are committed.\n# Links to newest logs are made anew "
        + "where they are missing (`otk doctor --fix`).\n*-exec-latest.md\n.*.tmp\n";

    /// <summary>
    /// What stands in <c>ai_docs/.gitattributes</c> of such a team: of two entries in one log, both stay.
    /// </summary>
    public const string Attributes = "# Written by `otk init --track`.\nexec_logs/*.md merge=union\n";

    /// <summary>
    /// Makes the artifact root with its ignore file, where the folder does not exist yet or is empty.
    /// </summary>
    public static void EnsureArtifacts(WorkspaceFolder folder) => Ensure(folder.Artifacts, Artifacts);

    /// <summary>Makes <c>.otk</c> with its ignore file, where the folder does not exist yet or is empty.</summary>
    public static void EnsureSettings(WorkspaceFolder folder) => Ensure(folder.Settings, Settings);

    private static void Ensure(string path, string text)
    {
        if (Directory.Exists(path) && HasEntries(path))
            return;
        Accessed.At(path, () => Directory.CreateDirectory(path));
        var file = Path.Combine(path, ".gitignore");
        try
        {
            AtomicFile.Create(file, Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process made the folder at the same moment, and wrote the same file.
            return;
        }
        catch (IOException) when (!Directory.EnumerateFileSystemEntries(path).Any())
        {
            // What was made for the file alone goes with it.
            Directory.Delete(path);
            throw;
        }
    }

    // What a process that was cut off left does not count, nor does the lock: whoever holds it writes the ignore file.
    private static bool HasEntries(string path) =>
        Directory
            .EnumerateFileSystemEntries(path)
            .Any(e => !Leftovers.IsOne(e) && Path.GetFileName(e) is not "lock" and not ".otk-lock");
}
