namespace Otk.Model.Problems;

/// <summary>Finds what was meant by a word with a slip of the finger in it.</summary>
public static class Nearest
{
    // One slip in three letters: more is another word.
    private const int LettersPerSlip = 3;

    /// <summary>The candidate that is nearest to a word; null where none is near.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var most = Math.Max(1, word.Length / LettersPerSlip);
        return candidates
            .Select(c => (Candidate: c, Distance: Distance(word.ToLowerInvariant(), c.ToLowerInvariant())))
            .Where(c => c.Distance <= most && c.Distance < c.Candidate.Length)
            .OrderBy(c => c.Distance)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }

    // Letters put in, left out, exchanged or swapped with the next one: the restricted Damerau–Levenshtein distance.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
