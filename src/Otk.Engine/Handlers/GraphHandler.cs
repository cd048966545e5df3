using System.Text;
using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Draws a document and all that it is linked to, at any distance, as a Mermaid flowchart.</summary>
internal static class GraphHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Graph intent) =>
        new ReferenceResolver(context).One(intent.Target).Select<Outcome>(document => Draw(context, document));

    private static Outcome.Drawn Draw(EngineContext context, Document document)
    {
        var plans = context.Store.All(DocumentKind.Plan).Documents;
        var specs = context.Store.All(DocumentKind.Spec).Documents;
        var nodes = new List<Document> { document };
        var edges = new List<(Document From, Document To, string Label)>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var at = nodes[i];
            foreach (var plan in plans.Where(p => p.Path != at.Path))
            {
                if (at.Kind == DocumentKind.Spec && (Links.Names(at, plan) || Links.Names(plan, at)))
                    Add(plan, at, "");
                else if (
                    at.Kind == DocumentKind.Plan
                    && Waiting.Named(at).Contains(plan.Id.Stem, StringComparer.OrdinalIgnoreCase)
                )
                    Add(plan, at, "before");
                else if (
                    at.Kind == DocumentKind.Plan
                    && Waiting.Named(plan).Contains(at.Id.Stem, StringComparer.OrdinalIgnoreCase)
                )
                    Add(at, plan, "before");
            }

            foreach (
                var spec in specs.Where(s =>
                    s.Path != at.Path && at.Kind != DocumentKind.Spec && (Links.Names(s, at) || Links.Names(at, s))
                )
            )
            {
                if (at.Kind == DocumentKind.Plan)
                    Add(at, spec, "");
                else
                    Add(spec, at, "");
            }

            if (at.Kind == DocumentKind.Spec)
            {
                foreach (
                    var derived in LinkedDocuments
                        .Of(context, at)
                        .Documents.Where(d => d.Kind is DocumentKind.Report or DocumentKind.Log)
                )
                    Add(at, derived, "");
            }
        }

        return new Outcome.Drawn(Mermaid(nodes, edges));

        void Add(Document from, Document to, string label)
        {
            foreach (var node in new[] { from, to }.Where(n => !nodes.Exists(k => k.Path == n.Path)))
                nodes.Add(node);
            if (!edges.Exists(e => e.From.Path == from.Path && e.To.Path == to.Path))
                edges.Add((from, to, label));
        }
    }

    private static string Mermaid(List<Document> nodes, List<(Document From, Document To, string Label)> edges)
    {
        var text = new StringBuilder("flowchart TD\n");
        for (var i = 0; i < nodes.Count; i++)
            text.Append("  n").Append(i).Append("[\"").Append(Label(nodes[i])).Append("\"]\n");
        foreach (var (from, to, label) in edges)
            text.Append("  n")
                .Append(IndexOf(from))
                .Append(label.Length == 0 ? " --> " : $" -- {label} --> ")
                .Append('n')
                .Append(IndexOf(to))
                .Append('\n');
        return text.ToString();

        int IndexOf(Document document) => nodes.FindIndex(n => n.Path == document.Path);
    }

    // Mermaid takes entities for what would end a label or begin markup.
    private static string Label(Document document)
    {
        var words = document.Kind is DocumentKind.Plan or DocumentKind.Spec or DocumentKind.Task
            ? $"{document.Id.Stem}: {document.Title}"
            : document.Id.Text;
        var label = new StringBuilder();
        foreach (var c in document.Status.Length > 0 ? $"{words} ({document.Status})" : words)
            label.Append(
                char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or ',' or ':' or '(' or ')' or '/' || c > 0x7F
                    ? c.ToString()
                    : $"#{(int)c};"
            );
        return label.ToString();
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Graph { get; } = For<Intent.Graph>(GraphHandler.Handle);
}
