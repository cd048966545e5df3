using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Workspace.Files;

/// <summary>Reads files that are no documents of otk's, such as those that are imported.</summary>
public static class OtherFiles
{
    /// <summary>The text of a file; or why it cannot be read: no UTF-8, larger than 10 MB, no file at all.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="displayPath">The path as messages name it.</param>
    public static Result<string> Text(string path, string displayPath)
    {
        try
        {
            return DocumentText.Decode(RegularFile.Read(path), displayPath).Select(t => t.TrimStart('\uFEFF'));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Reading(e, displayPath);
        }
    }
}
