using System.Text.RegularExpressions;
using Otk.Model.Documents;

namespace Otk.Engine.References;

/// <summary>
/// How an ID as written matches IDs: in full, by stem, by number, by beginning, or by the words after its prefix.
/// </summary>
/// <remarks>
/// A documentation's placeholder ending (<c>-xxx</c>, <c>-xxxxx</c>, <c>-...</c>) stands for anything:
/// <c>PLAN-xxx</c> is any plan, <c>SPEC-search-xxx</c> a SPEC about search.
/// </remarks>
internal sealed partial class IdPattern
{
    private readonly string _written;
    private readonly bool _open;
    private readonly string[] _words;
    private readonly string? _number;

    public IdPattern(string written)
    {
        var cut = Placeholder().Match(written);
        _open = cut.Success;
        _written = cut.Success ? written[..cut.Index] : written;
        var rest = _written.Contains('-', StringComparison.Ordinal)
            ? _written[(_written.IndexOf('-', StringComparison.Ordinal) + 1)..]
            : "";
        _words = TextMatch.Words(rest);
        _number = Number(rest);
    }

    /// <summary>The ways to match, strictest first; the first that some ID passes decides.</summary>
    public IEnumerable<Func<DocumentId, bool>> Stages()
    {
        if (!_open)
        {
            yield return id => Equal(id.Text, _written);
            yield return id => Equal(id.Stem, _written);

            // The slug may be that of an older title: date and stamp tell.
            yield return id => id.IsDated && Equal(id.Stem, new DocumentId(_written).Stem);

            // P-0001 and PLAN-001 are numbers of one sequence, T-0001 is of another.
            yield return id => IsNumbered(id) && Equal(id.Text[..1], _written[..1]);
        }

        // PLAN-xxx is any plan, P-0001 too.
        if (_open && _words.Length == 0)
            yield return id => id.Kind is not null && id.Kind == new DocumentId(_written + "-").Kind;

        // "PLAN-20251014-01K7" is a beginning; so is what stands before a placeholder, a hyphen included.
        yield return id =>
            MayBeShort(id)
            && DocumentId
                .Compared(id.Text)
                .StartsWith(DocumentId.Compared(_open ? _written + "-" : _written), StringComparison.OrdinalIgnoreCase);
        // "PLAN-auth" is the plan about auth before it is the one about auth tokens.
        yield return id => !_open && MayBeShort(id) && TextMatch.Same(TextMatch.Words(id.Slug), _words);
        yield return id => MayBeShort(id) && TextMatch.HasAll(TextMatch.Words(id.Slug), _words);
        yield return id => MayBeShort(id) && TextMatch.HasAllBegun(TextMatch.Words(id.Slug), _words);
    }

    /// <summary>
    /// The words after the prefix, for a look at titles where no ID matches; none where they are a number.
    /// </summary>
    public string[] Words => _number is null ? _words : [];

    // A number is whole: T-1 is not the beginning of T-10.
    private bool MayBeShort(DocumentId id) => _number is null || id.IsDated;

    private bool IsNumbered(DocumentId id) =>
        _number is not null && !id.IsDated && Number(id.Slug.Split('-')[0]) == _number;

    private static bool Equal(string a, string b) => DocumentId.AreSame(a, b);

    private static string? Number(string text) =>
        text.Length is > 0 and <= 9 && text.All(char.IsAsciiDigit) ? text.TrimStart('0') : null;

    [GeneratedRegex("-(x{3,}|\\.{3}|…)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
