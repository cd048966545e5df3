using System.Text;
using Otk.App.Rendering;
using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Cli.Rendering;

/// <summary>A problem as people read it: what, where, and how to mend it.</summary>
internal static class ProblemText
{
    /// <summary>The lines, ended by a line break.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="palette">Colours and symbols.</param>
    /// <param name="cells">The width that candidates are cut to, on a terminal; null for all that is known of
    /// them.</param>
    public static string Of(Problem problem, Palette palette, int? cells = null)
    {
        var text = new StringBuilder(palette.Wrong(Printable.Line(problem.Message))).Append('\n');
        if (problem.At is { } at)
            text.Append("  at ").Append(Printable.Line(at.ToString())).Append('\n');
        foreach (var detail in problem.Details)
            text.Append("  ").Append(Printable.Line(detail)).Append('\n');
        foreach (var candidate in problem.Candidates)
            text.Append(
                    cells is { } width
                        ? LineWriter.Cut(
                            Printable.Line(
                                $"  - {new DocumentId(candidate.Id).Stem}  {candidate.Status}  {candidate.Title}"
                            ),
                            width,
                            palette.Line("…")
                        )
                        : Printable.Line(
                            $"  - {candidate.Id}  {candidate.Status}  {candidate.Title}  ({candidate.Path})"
                        )
                )
                .Append('\n');
        foreach (var mend in problem.Mend)
            text.Append("  mend: ").Append(palette.Strong(Printable.Line(mend))).Append('\n');
        return text.ToString();
    }
}
