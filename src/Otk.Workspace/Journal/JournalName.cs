using System.Globalization;
using Otk.Workspace.Ids;

namespace Otk.Workspace.Journal;

/// <summary>
/// The name of a change set in the journal: a ULID, which no other has, and the number by which people name it,
/// <c>01K7A2ZJ3N8Q4V5W6X7Y8Z9ABC-000012.json</c>.
/// </summary>
/// <remarks>Entries of earlier versions have the number alone.</remarks>
/// <param name="Number">The number, counted up from 1.</param>
/// <param name="Path">The path of its file.</param>
public sealed record JournalName(int Number, string Path)
{
    private const int MostNumber = 900_000_000;

    /// <summary>A new name in a journal's folder.</summary>
    internal static JournalName New(string folder, int number, DateTimeOffset time) =>
        new(
            number,
            System.IO.Path.Combine(
                folder,
                string.Create(CultureInfo.InvariantCulture, $"{Ulids.New(time)}-{number:000000}.json")
            )
        );

    /// <summary>The name that a file has; null where it is none.</summary>
    internal static JournalName? Of(string path)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var digits =
            name.IndexOf('-') is > 0 and var dash && Ulid.TryParse(name[..dash], out _) ? name[(dash + 1)..] : name;
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < MostNumber
            ? new JournalName(number, path)
            : null;
    }
}
