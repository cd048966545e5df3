using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Model.Commands;

/// <summary>
/// What the words and options of a command say: the members that they are, and the intents that are made of them. All
/// that reads command lines reads them by this.
/// </summary>
public sealed class CommandWords
{
    private static readonly Lazy<IReadOnlyList<CommandWords>> _all = new(() =>
        [
            .. IntentKind
                .All.SelectMany(k => k.Commands.Select(f => (Kind: k, Form: f)))
                .GroupBy(u => u.Form.Name)
                .Select(g => new CommandWords([.. g])),
        ]
    );

    private CommandWords(IReadOnlyList<(IntentKind Kind, CommandForm Form)> uses) => Uses = uses;

    /// <summary>Every command, in order of the intents.</summary>
    public static IReadOnlyList<CommandWords> All => _all.Value;

    /// <summary>The intents that the command gives, each with how; more than one where options tell.</summary>
    public IReadOnlyList<(IntentKind Kind, CommandForm Form)> Uses { get; }

    /// <summary>How the first of them is given.</summary>
    public CommandForm Form => Uses[0].Form;

    /// <summary>The command's name, with that of its group before it.</summary>
    public string Name => Form.Name;

    /// <summary>The members that are given by words, in order.</summary>
    public IReadOnlyList<IntentMember> Positional => field ??= [.. Uses[0].Kind.Members.Where(m => m.Option is null)];

    /// <summary>The members that are given by options, in order of help.</summary>
    public IReadOnlyList<IntentMember> Offered => field ??= [.. Options()];

    /// <summary>True where a member may be given several times, each of which is an intent or a document.</summary>
    public bool IsMany(IntentMember member) =>
        member is IntentMember.Texts || Uses.Any(u => u.Form.Repeats == member.Name && u.Kind.Members.Contains(member));

    /// <summary>What words say of a member: all are one value, or a document and what stands behind it.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> words, IntentMember member)
    {
        if (words.Count == 0)
            return [];
        if (Positional.Count == 1)
            return Form.Repeats != member.Name ? [string.Join(' ', words)]
                : member is IntentMember.Text ? words
                : [.. ReferenceText.Split(words)];
        var parts = ReferenceText.Split(words).ToList();
        var place = Positional.TakeWhile(m => m.Name != member.Name).Count();
        if (place < Positional.Count - 1)
            return parts.Count > place ? [parts[place]] : [];
        var rest = parts.Skip(place).ToList();
        if (rest.Count == 0)
            return [];
        return Form.Repeats == member.Name ? [.. rest] : [string.Join(' ', rest)];
    }

    /// <summary>The intents; none where nothing says what to do; or why a text cannot be a member's.</summary>
    /// <param name="given">The texts that were given of a member; none where it was not, one of a flag.</param>
    public Result<IReadOnlyList<Intent>> Intents(Func<IntentMember, IReadOnlyList<string>> given)
    {
        var intents = new List<Intent>();
        foreach (var (kind, form) in Uses)
        {
            if ((Uses.Count > 1 && kind.Telling.All(m => given(m).Count == 0)) || IsMissing(kind, form, given))
                continue;
            var made = MemberText.Make(
                kind,
                form.Says,
                m => form.Says.Any(s => s.Member == m.Name) ? [] : given(m),
                form.Repeats,
                form.Kind
            );
            if (!made.TryGet(out var some, out var problem))
                return problem;
            intents.AddRange(some);
        }

        return intents;
    }

    // What says what to do stands first, then how; what no help tells is said by a command's own name.
    private IEnumerable<IntentMember> Options() =>
        Uses.SelectMany(u => u.Kind.Members.Select(m => (u.Kind, u.Form, Member: m)))
            .Where(m => m.Member is { Option: not null } and ({ Help.Length: > 0 } or IntentMember.Choice))
            .Where(m => m.Form.Says.All(s => s.Member != m.Member.Name))
            .OrderBy(m => Uses.Count > 1 && !m.Kind.Telling.Contains(m.Member))
            .Select(m => m.Member);

    // "otk check plan 2" has a document and nothing behind it.
    private static bool IsMissing(IntentKind kind, CommandForm form, Func<IntentMember, IReadOnlyList<string>> given) =>
        form.Repeats.Length > 0
        && kind.Members.FirstOrDefault(m => m.Name == form.Repeats) is { Option: null } repeated
        && given(repeated).Count == 0;
}
