using Otk.Language;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Cli.Interactive;

/// <summary>What a phrase that is being typed could become: by a next word of the grammar's examples, an ID, or a title of the workspace.</summary>
internal sealed class PhraseCompletion(CompiledGrammar grammar, DocumentStore store)
{
    private const int Most = 12;
    private static readonly DocumentKind[] _kinds = [DocumentKind.Plan, DocumentKind.Spec];

    // The words of the examples; what stands for a document in them is asked of the workspace instead.
    private readonly Lazy<List<string[]>> _examples = new(() =>
        [.. grammar.Examples.Where(e => !e.IsCounterExample && e.Intent[0] != '_').Select(e => e.Phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))]);

    /// <summary>The lines that the line could become, best first; none where nothing fits.</summary>
    public IReadOnlyList<string> Of(string line)
    {
        var words = line.Split(' ');
        var (before, current) = (words[..^1].Where(w => w.Length > 0).ToArray(), words[^1]);
        var head = line[..^current.Length];
        return [.. Words(before, current).Concat(Documents(current)).Distinct(StringComparer.Ordinal).Take(Most).Select(w => head + w)];
    }

    // A word of the examples that goes on where their words so far are those of the line; an ID stands for any other.
    private IEnumerable<string> Words(string[] before, string current) => _examples.Value
        .Where(e => e.Length > before.Length && before.Zip(e).All(p => Same(p.First, p.Second)))
        .Select(e => e[before.Length]).Where(w => !IsName(w) && w.StartsWith(current, StringComparison.OrdinalIgnoreCase) && w.Length > current.Length)
        .CountBy(w => w).OrderByDescending(w => w.Value).Select(w => w.Key);

    private IEnumerable<string> Documents(string current)
    {
        if (current.Length == 0)
            return [];
        if (IsName(current.ToUpperInvariant()))
            return _kinds.SelectMany(k => store.Files(k).Reverse()).Select(f => new DocumentId(Path.GetFileNameWithoutExtension(f)).Stem).Where(s => s.StartsWith(current, StringComparison.OrdinalIgnoreCase) && s.Length > current.Length);
        if (current[0] is not ('\'' or '"'))
            return [];
        return _kinds.SelectMany(k => store.All(k).Documents.Reverse()).Select(d => d.Title).Where(t => t.StartsWith(current[1..], StringComparison.OrdinalIgnoreCase)).Select(t => $"{current[0]}{t}{current[0]}");
    }

    private static bool Same(string typed, string example) => typed.Equals(example, StringComparison.OrdinalIgnoreCase) || (IsName(typed.ToUpperInvariant()) && IsName(example));

    private static bool IsName(string word) => word.StartsWith("PLAN-", StringComparison.Ordinal) || word.StartsWith("SPEC-", StringComparison.Ordinal);
}
