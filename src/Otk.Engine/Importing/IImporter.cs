using Otk.Model.Problems;
using Otk.Workspace.Importing;

namespace Otk.Engine.Importing;

/// <summary>Reads the work that another tool tracks.</summary>
internal interface IImporter
{
    /// <summary>The tool, as it calls itself.</summary>
    string Tool { get; }

    /// <summary>The files and folders of it at a path, each of which is read by itself; none where there is nothing of
    /// it.</summary>
    /// <param name="path">Absolute path of a file or a folder.</param>
    IEnumerable<string> Find(string path);

    /// <summary>What one of them has.</summary>
    /// <param name="files">Reads files.</param>
    /// <param name="path">What was found.</param>
    Result<IReadOnlyList<ImportedWork>> Read(SourceFiles files, string path);
}
