using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Changes;
using Otk.Workspace.Trust;

namespace Otk.Engine.Diagnosis;

/// <summary>
/// Looks at what is otk's own: the journal, what a command that was cut off left, and what the project brings. What
/// cannot be read is told of, and keeps nothing else from being looked at.
/// </summary>
internal static class OwnFiles
{
    public static IEnumerable<Ailment> Of(EngineContext context)
    {
        Func<EngineContext, IEnumerable<Ailment>>[] looks = [Settings, Unfinished, PassedOver, Left, Brought];
        return looks.SelectMany(l => Looked(context, l)).DistinctBy(a => (a.Problem.At, a.Problem.Message));
    }

    private static List<Ailment> Looked(EngineContext context, Func<EngineContext, IEnumerable<Ailment>> look)
    {
        try
        {
            return [.. look(context)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new Ailment(FileProblem.Of(e, context.Folder))];
        }
    }

    private static IEnumerable<Ailment> Settings(EngineContext context)
    {
        WorkspaceLock.Look(context.Folder);
        return [];
    }

    private static IEnumerable<Ailment> Unfinished(EngineContext context)
    {
        if (context.Journal.HasUnfinished)
            yield return new Ailment(
                Problem.Failed(
                    "A command was cut off while it changed documents.",
                    null,
                    "otk doctor --fix, or any command that changes documents, carries it on"
                )
            );
    }

    private static IEnumerable<Ailment> PassedOver(EngineContext context) =>
        context
            .Journal.PassedOver()
            .Select(entry => new Ailment(
                Problem.Failed(
                    $"This entry of the journal is passed over. {entry.Why}",
                    new SourceLocation(context.Folder.Display(entry.Path)),
                    "delete it, from git too where it is tracked"
                )
            ));

    private static IEnumerable<Ailment> Left(EngineContext context) =>
        Leftovers
            .Of(context.Folder)
            .Select(path => new Ailment(
                Problem.Failed(
                    "This is what a command that was cut off left; it holds nothing.",
                    new SourceLocation(context.Folder.Display(path)),
                    "otk doctor --fix removes it"
                )
            ));

    private static IEnumerable<Ailment> Brought(EngineContext context) =>
        ProjectFiles
            .Hooks(context.Folder)
            .Unusable.Concat(ProjectFiles.Grammar(context.Folder).Unusable)
            .Select(p => new Ailment(p));
}
