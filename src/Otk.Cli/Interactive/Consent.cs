using Otk.App;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Cli.Interactive;

/// <summary>Asks before what is destructive, and says what would go.</summary>
internal sealed class Consent(Host host, Session session)
{
    private const int MostNamed = 3;

    /// <summary>True for an intent that is asked about.</summary>
    private static bool IsAsked(Intent intent) => intent.IsDestructive();

    /// <summary>True where one of the intents of a phrase is asked about, or all together are.</summary>
    public static bool IsAsked(IReadOnlyList<Intent> intents) => intents.Any(IsAsked) || ManyAtOnce.IsAsked(intents);

    /// <summary>The intents of a phrase as they may be carried out; null where the user does not want one of
    /// them.</summary>
    public IReadOnlyList<Intent>? ToAll(IReadOnlyList<Intent> intents)
    {
        var areMany = ManyAtOnce.IsAsked(intents);
        var settled = new List<Intent>();
        foreach (var intent in intents)
        {
            var agreed =
                areMany && ManyAtOnce.IsForced(intent) && !IsAsked(intent)
                    ? Agreed($"{CommandLineText.For([intent])[0]}: do it?", intent)
                    : To(intent, isFirst: settled.Count == 0);
            if (agreed is null)
                return null;
            settled.Add(agreed);
        }

        return settled;
    }

    /// <summary>
    /// The intent as it may be carried out, with the document that the user picked where several could be meant; null
    /// where the user does not want it.
    /// </summary>
    /// <param name="intent">The intent.</param>
    /// <param name="isFirst">False where intents of the same phrase come before it, so that "it" may be what they will
    /// make.</param>
    private Intent? To(Intent intent, bool isFirst) =>
        intent switch
        {
            Intent.Archive { Target: DocumentRef.ByPick { Pick: Pick.Previous } } when !isFirst => Agreed(
                $"{CommandLineText.For([intent])[0]}: do it?",
                intent
            ),
            Intent.Archive => ToArchive(intent),
            Intent.Undo { OnlyList: false } when !isFirst => Agreed("Undo what was done last?", intent),
            Intent.Undo { OnlyList: false } => ToUndo(intent),
            Intent.Initialize { Remove: true } => Agreed("Take away what otk init set up? Documents stay.", intent),
            _ when IsAsked(intent) => Agreed($"{CommandLineText.For([intent])[0]}: do it?", intent),
            _ => intent,
        };

    private Intent? ToArchive(Intent intent)
    {
        // One that cannot be carried out is told of by carrying it out.
        if (!session.Settle(intent).TryGet(out var settled, out var problem))
            return problem.Kind == ProblemKind.Ambiguous ? null : intent;
        if (settled.Documents.Count == 0)
            return intent;
        var named = string.Join(
            ", ",
            settled.Documents.Take(MostNamed).Select(d => $"{d.Id.Stem} '{d.Title}' ({d.Status})")
        );
        var more = settled.Documents.Count > MostNamed ? $" and {settled.Documents.Count - MostNamed} more" : "";
        var agreed = Agreed(
            $"Archive {named}{more}, with what belongs to {(settled.Documents.Count == 1 ? "it" : "them")}?",
            settled.Intent
        );

        // What was asked about is what goes, whatever others did while the question stood.
        return settled.Documents is [var only]
            ? agreed?.WithTarget(new DocumentRef.ById(only.Kind, only.Id.Stem))
            : agreed;
    }

    private Intent? ToUndo(Intent intent)
    {
        if (session.LastAct is not { } act)
            return intent;
        if (Agreed($"Undo what was done last, {act.Text} ({Timestamp.Write(act.Time)})?", intent) is not { } agreed)
            return null;
        if (session.LastAct is { } now && (now.Time, now.Text) == (act.Time, act.Text))
            return agreed;
        host.Error.Write("Meanwhile something else was done, so nothing was undone: otk undo --list\n");
        return null;
    }

    private Intent? Agreed(string question, Intent intent)
    {
        if (Confirmation.Ask(host, question))
            return intent;
        host.Out.Write("Nothing was done.\n");
        return null;
    }
}
