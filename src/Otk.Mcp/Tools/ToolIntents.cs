using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Mcp.Tools;

/// <summary>The intents that the typed tools stand for, as the descriptions of intents have them.</summary>
internal static class ToolIntents
{
    /// <summary>The intents that a tool can mean, each with how.</summary>
    public static IReadOnlyList<(IntentKind Kind, ToolForm Form)> Uses(string tool) =>
        [.. IntentKind.All.SelectMany(k => k.Tools.Where(t => t.Tool == tool).Select(t => (k, t)))];

    /// <summary>The members that a call gives; the others some act of a tool says by itself.</summary>
    public static IEnumerable<IntentMember> Given(IntentKind kind, ToolForm form) =>
        kind.Members.Where(m =>
            form.Says.Concat(kind.Tools.SelectMany(t => t.Says)).All(s => s.Member != m.Name)
            && m is not IntentMember.Flag { Help.Length: 0 } and not IntentMember.Flag { IsShort: true }
            && !form.Without.Contains(m.Name)
        );

    /// <summary>The property that gives a member.</summary>
    public static string NameOf(IntentMember member, ToolForm form) =>
        form.Names.GetValueOrDefault(
            member.Name,
            member is IntentMember.Reference { Option: null } ? "ref" : member.Name
        );

    /// <summary>True where the intent, as the tool means it, changes nothing.</summary>
    public static bool OnlyLooks(IntentKind kind, ToolForm form) =>
        MemberText.Make(kind, form.Says, _ => []).TryGet(out var made, out _) && !made[0].Changes();

    /// <summary>True where the intent, as the tool means it, takes away what may be wanted again.</summary>
    public static bool IsDestructive(IntentKind kind, ToolForm form) =>
        MemberText.Make(kind, form.Says, _ => []).TryGet(out var made, out _) && made[0].IsDestructive();

    /// <summary>The intents of a call, in order; or what the call lacks.</summary>
    public static Result<IReadOnlyList<Intent>> Of(string tool, ToolArguments a)
    {
        var uses = Uses(tool);
        if (uses.All(u => u.Form.Act.Length > 0))
        {
            var act = a.Text(ToolCatalog.ActOf(tool)) ?? uses[0].Form.Act;
            var (kind, form) = uses.First(u => u.Form.Act == act);
            return Make(kind, form, a);
        }

        var intents = new List<Intent>();
        foreach (var (kind, form) in uses.Where(u => u.Kind.Telling.Any(m => Texts(a, m, u.Form).Count > 0)))
        {
            if (!Make(kind, form, a).TryGet(out var some, out var problem))
                return problem;
            intents.AddRange(some);
        }

        return intents.Count > 0
            ? intents
            : Problem.Usage(
                "Nothing to change.",
                $"give one of: {string.Join(", ", uses.SelectMany(u => u.Kind.Telling.Select(m => NameOf(m, u.Form))))}"
            );
    }

    private static Result<IReadOnlyList<Intent>> Make(IntentKind kind, ToolForm form, ToolArguments a)
    {
        var given = Given(kind, form).ToList();
        return given.Find(m => m.IsNeeded && Texts(a, m, form).Count == 0) is { } missing
            ? Problem.Usage(
                $"'{(form.Act.Length > 0 ? form.Act : form.Tool)}' needs '{NameOf(missing, form)}'.",
                $"give {NameOf(missing, form)}"
            )
            : MemberText.Make(kind, form.Says, m => given.Contains(m) ? Texts(a, m, form) : [], form.Repeats);
    }

    // What a call gives of a member: each text, or one without characters for a flag.
    private static IReadOnlyList<string> Texts(ToolArguments a, IntentMember member, ToolForm form)
    {
        var name = NameOf(member, form);
        return member switch
        {
            IntentMember.Flag => a.Flag(name) ? [""] : [],
            _ when member is IntentMember.References or IntentMember.Texts || form.Repeats == member.Name => a.Texts(
                name
            ),
            _ => a.Text(name) is { } text ? [text] : [],
        };
    }
}
