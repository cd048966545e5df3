namespace Otk.Workspace.Changes;

/// <summary>One file of a change set: what it holds before and after.</summary>
/// <param name="Path">Absolute path.</param>
public abstract record FileChange(string Path)
{
    /// <summary>The change that takes this one back.</summary>
    public abstract FileChange Reversed { get; }

    /// <summary>A file that does not exist yet.</summary>
    public static FileChange Create(string path, string text) => new Content(path, null, text);

    /// <summary>A file whose text is replaced.</summary>
    public static FileChange Update(string path, string before, string after) => new Content(path, before, after);

    /// <summary>A file that goes away.</summary>
    public static FileChange Delete(string path, string before) => new Content(path, before, null);

    /// <summary>The text of a file; null where there is none.</summary>
    public sealed record Content(string Path, string? Before, string? After) : FileChange(Path)
    {
        /// <inheritdoc/>
        public override FileChange Reversed => new Content(Path, After, Before);
    }

    /// <summary>A file that gets another place, with all it holds.</summary>
    public sealed record Move(string Path, string To) : FileChange(Path)
    {
        /// <inheritdoc/>
        public override FileChange Reversed => new Move(To, Path);
    }

    /// <summary>
    /// The file beside it that a link points to; null where there is no link. A link is derived, so it may be made anew
    /// at any time.
    /// </summary>
    public sealed record Link(string Path, string? Before, string? After) : FileChange(Path)
    {
        /// <inheritdoc/>
        public override FileChange Reversed => new Link(Path, After, Before);
    }
}
