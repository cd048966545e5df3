namespace Otk.Workspace.Files;

/// <summary>A file is there, and is nothing that is read: no regular file, or one beyond the size that is.</summary>
/// <param name="path">Its path.</param>
/// <param name="reason">What it is, as a sentence.</param>
internal sealed class UnreadableFileException(string path, string reason) : IOException(reason)
{
    /// <summary>Its path.</summary>
    public string Path { get; } = path;
}
