using Otk.Model.Problems;

namespace Otk.Workspace.Trust;

/// <summary>Files that a project brings, and why others of it cannot be used.</summary>
/// <param name="Files">Those that could be read, in order of path.</param>
/// <param name="Unusable">What is wrong with the others, and with folders that cannot be read.</param>
public sealed record BroughtFiles(IReadOnlyList<ProjectFile> Files, IReadOnlyList<Problem> Unusable);
