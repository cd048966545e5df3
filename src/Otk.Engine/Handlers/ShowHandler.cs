using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Shows a document and what it is linked to: plan ↔ specs ↔ reports and logs.</summary>
internal static class ShowHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Show intent) =>
        new ReferenceResolver(context).One(intent.Target).Select<Outcome>(document => Show(context, document));

    private static Outcome.Shown Show(EngineContext context, Document document)
    {
        // Read here, where the act can begin anew should somebody save it just now.
        _ = document.Text;
        var links = LinkedDocuments.Of(context, document);
        var report = links.Documents.FirstOrDefault(d => d.Kind == DocumentKind.Report);
        var items = document.Kind == DocumentKind.Spec ? TrackedItems.Of(document, report) : [];
        return new Outcome.Shown(document, links.Documents, items)
        {
            Why = [.. context.States.Why(document, withBlockers: false)],
            Damaged = links.Damaged,
        };
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Show { get; } = For<Intent.Show>(ShowHandler.Handle);
}
