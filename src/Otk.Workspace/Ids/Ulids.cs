namespace Otk.Workspace.Ids;

/// <summary>Makes ULIDs: 48 bits of time in milliseconds and 80 random ones, by https://github.com/ulid/spec.</summary>
public static class Ulids
{
    private const int RandomBytes = 10;

    /// <summary>A ULID of a moment.</summary>
    /// <remarks>The random bits are the runtime's: the library's own make it load OpenSSL, which takes
    /// milliseconds.</remarks>
    public static Ulid New(DateTimeOffset moment)
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        Random.Shared.NextBytes(random);
        return Ulid.NewUlid(moment, random);
    }
}
