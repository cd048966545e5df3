using System.Collections.Concurrent;
using System.Numerics;

namespace Otk.Language.Matching;

/// <summary>The words of a vocabulary that a mistyped word may stand for.</summary>
/// <remarks>
/// The distance is optimal string alignment: letters wrong, missing or too many cost two, two neighbours swapped cost
/// one, being the likeliest slip. Words of four to six letters may have one mistake, longer ones two; the letters of a
/// longer word may also stand in quite another order. A word of three letters may have one mistake; of two, a letter
/// doubled or both swapped. Where a key beside may have been hit, no key farther off was. Words of the vocabulary, and
/// words that a person would mean as they are (<c>not_typos</c>), are never repaired.
/// </remarks>
internal sealed class Typos
{
    private const int MaxKnown = 10_000;
    private static readonly string[] _keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly string[] _prefixes = ["un", "re", "in", "de", "dis", "im"];
    private const int OneMistake = 2;
    private const int ShortestWord = 4;
    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly Func<string, bool> _isReal;
    private readonly ConcurrentDictionary<string, int[]> _known = new(StringComparer.Ordinal);
    private readonly ILookup<int, int> _byLength;

    /// <param name="words">The vocabulary.</param>
    /// <param name="isReal">True for a word that a person means as it is.</param>
    public Typos(string[] words, Func<string, bool> isReal)
    {
        _words = words;
        _isReal = isReal;
        _letters = [.. words.Select(LettersOf)];
        _byLength = Enumerable
            .Range(0, words.Length)
            .Where(i => words[i].Length >= 2 && words[i].All(IsWordLetter))
            .ToLookup(i => words[i].Length);
    }

    /// <summary>The words that it may stand for, nearest first; empty where none is near.</summary>
    public int[] Nearest(string folded)
    {
        if (folded.Length is < 2 or > 20 || !folded.All(IsWordLetter))
            return [];
        if (_known.TryGetValue(folded, out var found))
            return found;
        if (_isReal(folded) || Array.Exists(_prefixes, p => IsPrefixed(folded, p)))
            return _known[folded] = [];
        var allowed = Allowed(folded.Length);
        var letters = LettersOf(folded);
        var best = new List<(int Word, int Distance)>();
        var least = allowed;
        for (var length = folded.Length - (allowed / 2); length <= folded.Length + (allowed / 2); length++)
        {
            foreach (var word in _byLength[length])
            {
                if (IsAnotherForm(folded, _words[word]))
                    continue;

                // A letter wrong, missing or too many changes at most two letters of the set; a swap none.
                if (BitOperations.PopCount(letters ^ _letters[word]) > allowed)
                    continue;
                var distance = Distance(folded, _words[word], Math.Min(least, Allowed(folded, _words[word])));
                if (distance < 0 && least == Allowed(folded.Length) && IsReordered(folded, _words[word]))
                    distance = least;

                // Of words that are one mistake away each may be meant: the grammar tells which can stand there.
                if (distance < least && distance >= 0)
                {
                    if (least > OneMistake)
                        best.Clear();
                    least = Math.Max(distance, OneMistake);
                }

                if (distance <= least && distance >= 0)
                    best.Add((word, distance));
            }
        }

        if (_known.Count >= MaxKnown)
            _known.Clear();

        // "Shiw" is "show", whose key is beside, and not "ship".
        if (best.Exists(b => !IsFarKey(folded, _words[b.Word])))
            best.RemoveAll(b => IsFarKey(folded, _words[b.Word]));
        return _known[folded] = [.. best.OrderBy(b => b.Distance).Select(b => b.Word)];
    }

    // True where one letter is another, whose key is not beside it.
    private static bool IsFarKey(string typed, string word)
    {
        if (typed.Length != word.Length)
            return false;
        var at = -1;
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] == word[i])
                continue;
            if (at >= 0)
                return false;
            at = i;
        }

        return at >= 0 && !AreBeside(typed[at], word[at]);
    }

    // "Rescout" is no slip for "rescue": it is "scout" with something before it.
    private bool IsPrefixed(string typed, string prefix) =>
        typed.Length >= prefix.Length + ShortestWord
        && typed.StartsWith(prefix, StringComparison.Ordinal)
        && _byLength[typed.Length - prefix.Length].Any(w => typed.EndsWith(_words[w], StringComparison.Ordinal));

    // "Unready" is no slip for "ready", nor "scouted" for "scout": what turns a word into its opposite, or into another
    // time, is meant.
    private static bool IsAnotherForm(string typed, string word)
    {
        var (longer, shorter) = typed.Length > word.Length ? (typed, word) : (word, typed);
        return Array.Exists(
                _prefixes,
                p =>
                    longer.Length == p.Length + shorter.Length
                    && longer.StartsWith(p, StringComparison.Ordinal)
                    && longer.EndsWith(shorter, StringComparison.Ordinal)
            )
            || longer == shorter + (shorter.EndsWith('e') ? "d" : "ed")
            || (typed.EndsWith('d') && Distance(typed, word + (word.EndsWith('e') ? "d" : "ed"), OneMistake) >= 0)
            || Distance(typed, "un" + word, OneMistake) >= 0
            || (
                typed.EndsWith("ed", StringComparison.Ordinal)
                && !word.EndsWith("ed", StringComparison.Ordinal)
                && word.StartsWith(typed[..^2], StringComparison.Ordinal)
            );
    }

    // The letters that a word has, one bit each; those outside a to z share the rest.
    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6));
        return letters;
    }

    private static int Allowed(int length) => length <= 6 ? 2 : 4;

    // A word of two letters is meant where one was doubled, the two were swapped, or a finger hit the key beside: "db" is
    // no slip for "do", and "pn" is one for "on".
    private static int Allowed(string typed, string word) =>
        Math.Min(typed.Length, word.Length) > 3 ? Allowed(Math.Max(typed.Length, word.Length))
        : word.Length > 2 ? OneMistake
        : typed.Length == 2 ? (IsBeside(typed, word) ? OneMistake : OneMistake - 1)
        : typed.Length == 3 && (typed[0] == typed[1] || typed[1] == typed[2]) ? OneMistake
        : 0;

    private static bool IsBeside(string typed, string word)
    {
        var at = typed[0] == word[0] ? 1 : 0;
        return typed[1 - at] == word[1 - at] && AreBeside(typed[at], word[at]);
    }

    private static bool AreBeside(char typed, char meant)
    {
        var (row, place) = KeyOf(typed);
        var (otherRow, otherPlace) = KeyOf(meant);
        return row >= 0 && otherRow >= 0 && Math.Abs(row - otherRow) <= 1 && Math.Abs(place - otherPlace) <= 1;
    }

    // Each row of keys begins half a key further to the right; the places of two rows compare well enough without that.
    private static (int Row, int Place) KeyOf(char letter)
    {
        for (var row = 0; row < _keys.Length; row++)
        {
            if (_keys[row].IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place)
                return (row, place);
        }

        return (-1, -1);
    }

    private static bool IsReordered(string typed, string word)
    {
        if (typed.Length != word.Length || typed.Length < 5 || typed[0] != word[0])
            return false;
        Span<char> a = stackalloc char[typed.Length],
            b = stackalloc char[word.Length];
        typed.CopyTo(a);
        word.CopyTo(b);
        a.Sort();
        b.Sort();
        return a.SequenceEqual(b);
    }

    private static bool IsWordLetter(char c) => char.IsLetter(c) || c == '\'';

    // Optimal string alignment, given up (-1) where it would exceed the limit.
    private static int Distance(string a, string b, int limit)
    {
        if (a[0] != b[0] && a[^1] != b[^1])
            return -1;
        Span<int> before = stackalloc int[b.Length + 1],
            last = stackalloc int[b.Length + 1],
            row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = 2 * j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = 2 * i;
            var least = row[0];
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 2;
                var d = Math.Min(Math.Min(last[j] + 2, row[j - 1] + 2), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d = Math.Min(d, before[j - 2] + 1);
                row[j] = d;
                least = Math.Min(least, d);
            }

            if (least > limit + 1)
                return -1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length] <= limit ? last[b.Length] : -1;
    }
}
