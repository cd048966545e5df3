namespace Otk.Language.Matching;

/// <summary>What a state does, to be compared with others: its arcs and acceptances in order, each once.</summary>
internal readonly struct StateKey : IEquatable<StateKey>
{
    private readonly (long, long)[] _parts;
    private readonly int _count;
    private readonly int _hash;

    /// <param name="parts">The arcs and acceptances in order; those that are alike stand together.</param>
    public StateKey((long, long)[] parts)
    {
        _parts = parts;
        var hash = default(HashCode);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0 && parts[i] == parts[i - 1])
                continue;
            parts[_count++] = parts[i];
            hash.Add(parts[i]);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>Two numbers as one.</summary>
    public static long Packed(int high, int low) => ((long)high << 32) | (uint)low;

    /// <inheritdoc/>
    public bool Equals(StateKey other) =>
        _hash == other._hash && _parts.AsSpan(0, _count).SequenceEqual(other._parts.AsSpan(0, other._count));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
