using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>Shows a document and what it is linked to: plan ↔ specs ↔ reports and logs.</summary>
internal static class ShowHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Show intent)
    {
        if (!new ReferenceResolver(context).One(intent.Target).TryGet(out var document, out var problem))
            return problem;
        var all = new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Report, DocumentKind.Log }
            .Select(context.Store.All).ToList();
        var links = all.SelectMany(s => s.Documents).Where(d => d.Path != document.Path && (Links.Names(document, d) || Links.Names(d, document)));
        return new Outcome.Shown(document, [.. links]) { Damaged = [.. all.SelectMany(s => s.Damaged)] };
    }
}
