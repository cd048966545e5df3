namespace Otk.Workspace.Files;

/// <summary>Where a path leads: each link on the way is followed, also those of folders above.</summary>
public static class RealPath
{
    // As many as Linux follows (path_resolution(7)).
    private const int MostLinks = 40;

    /// <summary>
    /// The path without links; what does not exist is left as it is written. Null where links lead in a circle.
    /// </summary>
    /// <param name="path">Absolute path.</param>
    public static string? Of(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var (at, links) = (root, 0);
        var open = new Stack<string>(Parts(path[root.Length..]).AsEnumerable().Reverse());
        while (open.TryPop(out var part))
        {
            if (part == "..")
            {
                at = Path.GetDirectoryName(at) ?? at;
                continue;
            }

            var next = Path.Combine(at, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                at = Path.GetPathRoot(target)!;
            foreach (
                var step in Parts(Path.IsPathRooted(target) ? target[at.Length..] : target).AsEnumerable().Reverse()
            )
                open.Push(step);
        }

        return at;
    }

    /// <summary>True where a path without links lies in a folder without links, or is that folder.</summary>
    public static bool IsIn(string path, string folder) =>
        path == folder
        || path.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private static string[] Parts(string path) =>
        [
            .. path.Split(
                    [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
                    StringSplitOptions.RemoveEmptyEntries
                )
                .Where(p => p != "."),
        ];
}
