namespace Otk.Workspace.Changes;

/// <summary>One file of a change set.</summary>
public abstract record FileChange(string Path)
{
    /// <summary>A file that does not exist yet.</summary>
    public sealed record Create(string Path, string Text) : FileChange(Path);

    /// <summary>A file whose text is replaced, if it is still what was read.</summary>
    public sealed record Update(string Path, string Before, string After) : FileChange(Path);

    /// <summary>A file of otk's own, which holds this text afterwards whatever it held before.</summary>
    public sealed record Put(string Path, string Text) : FileChange(Path);

    /// <summary>A link to a file beside it, made or pointed elsewhere.</summary>
    public sealed record Link(string Path, string TargetName) : FileChange(Path);
}
