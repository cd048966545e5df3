using System.Buffers;
using Otk.Workspace.Text;

namespace Otk.Workspace.Markdown;

/// <summary>Finds in one pass the line at which a Markdown text may be nested too deeply, so that most texts need not be parsed to know.</summary>
internal static class Nesting
{
    // A level takes two characters at least; the library reads some sixty levels of lists.
    private const int Suspicious = 50;
    private static readonly SearchValues<char> _marks = SearchValues.Create(" \t>-*+.)0123456789");

    /// <summary>The number of the line with most marks and blanks before its text, from 1; null where none has many.</summary>
    public static int? DeepestLine(string text)
    {
        var (deepest, depth, number) = (0, Suspicious, 0);
        for (var line = TextLine.At(text, 0); line.Start < text.Length; line = TextLine.At(text, line.Next))
        {
            number++;
            var content = text.AsSpan(line.Start, line.End - line.Start);
            if (content.Length <= depth || content.IndexOfAnyExcept(_marks) is var marks && (marks < 0 ? content.Length : marks) <= depth)
                continue;
            (deepest, depth) = (number, content.IndexOfAnyExcept(_marks) is >= 0 and var at ? at : content.Length);
        }

        return deepest == 0 ? null : deepest;
    }
}
