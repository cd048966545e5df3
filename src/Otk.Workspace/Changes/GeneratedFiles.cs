using System.Text;

namespace Otk.Workspace.Changes;

/// <summary>Files that a program makes anew each time, in a folder that the user names.</summary>
public static class GeneratedFiles
{
    /// <summary>Writes them, the folder with them; what stands there under the same names is replaced.</summary>
    public static void Write(string folder, IEnumerable<(string Name, string Text)> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            AtomicFile.Overwrite(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
    }
}
