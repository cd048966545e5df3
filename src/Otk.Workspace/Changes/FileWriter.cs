using System.Text;
using Otk.Workspace.Files;

namespace Otk.Workspace.Changes;

/// <summary>Looks how far a change is, and carries it out, each file whole or not at all.</summary>
public static class FileWriter
{
    /// <summary>How far a change is.</summary>
    public static ChangeState StateOf(FileChange change) =>
        change switch
        {
            FileChange.Content c => StateOf(c),
            FileChange.Move m => (Exists(m.Path), Exists(m.To)) switch
            {
                (true, false) => ChangeState.NotYet,
                (false, true) => ChangeState.Done,
                _ => ChangeState.Foreign,
            },
            FileChange.Link l => new FileInfo(l.Path).LinkTarget == l.After ? ChangeState.Done : ChangeState.NotYet,
            _ => throw new InvalidOperationException($"A change of no known kind: {change}"),
        };

    /// <summary>Carries a change out. False where the file was edited in the meantime, and was left as it is.</summary>
    internal static bool Write(FileChange change)
    {
        switch (change)
        {
            case FileChange.Content { Before: { } before, After: null }:
                return AtomicFile.Remove(change.Path, Encoding.UTF8.GetBytes(before));
            case FileChange.Content { Before: null, After: { } text }:
                MakeFolder(change.Path);
                AtomicFile.Create(change.Path, Encoding.UTF8.GetBytes(text));
                return true;
            case FileChange.Content { Before: { } before, After: { } text }:
                return AtomicFile.Replace(change.Path, Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(text));
            case FileChange.Move move:
                MakeFolder(move.To);
                FileMove.To(move.Path, move.To);
                return true;
            case FileChange.Link { After: null }:
                Accessed.At(change.Path, () => File.Delete(change.Path));
                return true;
            case FileChange.Link { After: { } target }:
                MakeFolder(change.Path);
                AtomicFile.Link(change.Path, target);
                return true;
            default:
                throw new InvalidOperationException($"A change of no known kind: {change}");
        }
    }

    private static ChangeState StateOf(FileChange.Content change)
    {
        var now = RegularFile.ReadIfThere(change.Path);
        if (now is null && new FileInfo(change.Path).LinkTarget is not null)
            return ChangeState.Foreign;
        if (Same(now, change.After))
            return ChangeState.Done;
        return Same(now, change.Before) ? ChangeState.NotYet : ChangeState.Foreign;
    }

    // A link that leads to nothing is there all the same.
    private static bool Exists(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static bool Same(byte[]? bytes, string? text) =>
        bytes is null ? text is null : text is not null && bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text));

    private static void MakeFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Accessed.At(folder, () => Directory.CreateDirectory(folder));
    }
}
