using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace;

/// <summary>Where what belongs to a person and to no project lies, as the XDG base directories have it.</summary>
/// <param name="environment">The value of an environment variable, null where it is not set.</param>
public sealed class PersonFolders(Func<string, string?> environment)
{
    /// <summary>
    /// Absolute path of the person's own grammar: <c>~/.config/otk/grammar</c>; null where there is no home.
    /// </summary>
    public string? Grammar => Below("XDG_CONFIG_HOME", ".config", "grammar");

    // A grammar of the largest size that is compiled takes some of it.
    private const int MostCached = 100_000_000;

    /// <summary>
    /// Absolute path of the folder with what the person trusts: <c>~/.local/share/otk/trusted</c>; null where there is
    /// no home.
    /// </summary>
    public string? Trusted => Below("XDG_DATA_HOME", Path.Combine(".local", "share"), "trusted");

    private string? Cache => Below("XDG_CACHE_HOME", ".cache", "");

    /// <summary>What was kept in the cache under a name; null where nothing is there to read.</summary>
    public byte[]? Recall(string name)
    {
        try
        {
            return Cache is { } cache ? RegularFile.ReadIfThere(Path.Combine(cache, name), MostCached) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Keeps something in the cache. Where it cannot be written, it is only not kept: what is in a cache can be made
    /// again.
    /// </summary>
    public void Keep(string name, byte[] content)
    {
        if (Cache is not { } cache)
            return;
        try
        {
            Directory.CreateDirectory(cache);
            AtomicFile.Overwrite(Path.Combine(cache, name), content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private string? Below(string variable, string inHome, string name)
    {
        if (environment(variable) is { Length: > 0 } folder && Path.IsPathRooted(folder))
            return Path.Combine(folder, "otk", name);
        return (environment("HOME") ?? environment("USERPROFILE")) is { Length: > 0 } home
            ? Path.Combine(home, inHome, "otk", name)
            : null;
    }
}
