using Otk.Workspace.Text;

namespace Otk.Workspace.Documents;

/// <summary>Finds words in texts, whatever their case.</summary>
/// <param name="words">The words.</param>
internal sealed class WordScan(IReadOnlyList<string> words)
{
    /// <summary>Those of some files that hold the words, in their name or in their text, and those that cannot be
    /// read.</summary>
    public IReadOnlyList<string> In(IReadOnlyList<string> files) => TextScan.In(files, AreIn, AreIn);

    /// <summary>True where all of the words stand in a text.</summary>
    public bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (!ComposedText.Contains(text, word))
                return false;
        }

        return true;
    }
}
