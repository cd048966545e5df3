namespace Otk.Workspace.Documents;

/// <summary>
/// A document was changed, or went, between the moment at which it was looked at and the one at which its text was wanted.
/// </summary>
/// <param name="path">Absolute path of the document.</param>
public sealed class ChangedMeanwhileException(string path)
    : IOException("It was changed while otk was reading it; run the command again.")
{
    /// <summary>Absolute path of the document.</summary>
    public string Path { get; } = path;
}
