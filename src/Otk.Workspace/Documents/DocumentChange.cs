namespace Otk.Workspace.Documents;

/// <summary>A document's file that was seen to be another than before.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="CameOrWent">True where it came or went; false where it is written anew.</param>
public readonly record struct DocumentChange(string Path, bool CameOrWent);
