using System.Collections.Concurrent;
using Otk.Model.Problems;

namespace Otk.Workspace.Documents;

/// <summary>Documents that were read before, for a process that lives long. A file that was written since is read anew.</summary>
/// <remarks>A file is known by its size and the time it was last written, to the file system's own precision. Links are never kept.</remarks>
public sealed class DocumentCache
{
    private readonly ConcurrentDictionary<string, (long Size, DateTime Written, Result<Document> Document)> _known = new(StringComparer.Ordinal);

    internal Result<Document>? Find(FileInfo file) =>
        file.Exists && _known.TryGetValue(file.FullName, out var known) && known.Size == file.Length && known.Written == file.LastWriteTimeUtc ? known.Document : (Result<Document>?)null;

    internal void Keep(FileInfo file, long size, DateTime written, Result<Document> document)
    {
        // What was written a moment ago may be written again in the same tick of the file system's clock.
        if (DateTime.UtcNow - written > TimeSpan.FromSeconds(1))
            _known[file.FullName] = (size, written, document);
        else
            _known.TryRemove(file.FullName, out _);
    }
}
