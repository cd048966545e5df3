namespace Otk.Language.Matching;

/// <summary>Finds words of a vocabulary without making a table of all of them at start-up.</summary>
internal static class WordIndex
{
    // FNV-1a; see http://www.isthe.com/chongo/tech/comp/fnv/.
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>A table of a power of two of places, half of them empty: the number of a word plus one, or 0.</summary>
    public static int[] Of(IReadOnlyList<string> words)
    {
        var size = 16;
        while (size < words.Count * 2)
            size *= 2;
        var places = new int[size];
        for (var i = 0; i < words.Count; i++)
        {
            var place = Place(words[i], size);
            while (places[place] != 0)
                place = (place + 1) & (size - 1);
            places[place] = i + 1;
        }

        return places;
    }

    /// <summary>The number of a word; -1 where the vocabulary does not have it.</summary>
    public static int Find(string word, ReadOnlySpan<int> places, Rows<string> words)
    {
        for (var place = Place(word, places.Length); places[place] is > 0 and var found; )
        {
            if (words[found - 1] == word)
                return found - 1;
            place = (place + 1) & (places.Length - 1);
        }

        return -1;
    }

    private static int Place(string word, int size)
    {
        var hash = Basis;
        foreach (var c in word)
            hash = (hash ^ c) * Prime;
        return (int)((hash ^ (hash >> 15)) & (uint)(size - 1));
    }
}
