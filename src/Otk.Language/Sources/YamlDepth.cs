namespace Otk.Language.Sources;

/// <summary>How deep a YAML text may be nested, counted in one pass.</summary>
/// <remarks>
/// Compiled into each room that reads YAML, since no room is below both. The library takes the square of the depth, and
/// a deep stack, to find out.
/// </remarks>
internal static class YamlDepth
{
    /// <summary>The deepest that is read.</summary>
    public const int Most = 64;

    /// <summary>
    /// True where brackets, or items within items on one line, may be nested deeper than <see cref="Most"/>.
    /// </summary>
    public static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        var (depth, inLine, isOpening) = (0, 0, true);
        foreach (var c in text)
        {
            depth =
                c is '[' or '{' ? depth + 1
                : c is ']' or '}' ? Math.Max(0, depth - 1)
                : depth;
            (inLine, isOpening) = c switch
            {
                '\n' or '\r' => (0, true),
                '-' or '?' when isOpening => (inLine + 1, true),
                ' ' => (inLine, isOpening),
                _ => (inLine, false),
            };
            if (depth > Most || inLine > Most)
                return true;
        }

        return false;
    }
}
