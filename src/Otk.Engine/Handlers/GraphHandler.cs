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
        var (plans, specs) = (context.Store.All(DocumentKind.Plan), context.Store.All(DocumentKind.Spec));
        var waiting = new Waiting(plans.Documents);
        var graph = new Nodes();
        graph.Add(document);
        for (var i = 0; i < graph.Documents.Count; i++)
        {
            var at = graph.Documents[i];
            if (at.Kind == DocumentKind.Spec)
            {
                foreach (var plan in plans.Links.Of(at))
                    graph.Add(plan, at, "");
                foreach (var derived in LinkedDocuments.OfSpec(context.Store, at).Documents)
                    graph.Add(at, derived, "");
                continue;
            }

            foreach (var (plan, isBefore) in at.Kind == DocumentKind.Plan ? waiting.Beside(at) : [])
            {
                var (from, to) = isBefore ? (plan, at) : (at, plan);
                graph.Add(from, to, "before");
            }

            foreach (var spec in specs.Links.Of(at))
            {
                var (from, to) = at.Kind == DocumentKind.Plan ? (at, spec) : (spec, at);
                graph.Add(from, to, "");
            }
        }

        return new Outcome.Drawn(graph.Mermaid());
    }

    // Documents and what leads from one to another, each once.
    private sealed class Nodes
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private readonly HashSet<(int, int)> _known = [];
        private readonly List<(int From, int To, string Label)> _edges = [];

        public List<Document> Documents { get; } = [];

        public int Add(Document document)
        {
            if (!_places.TryGetValue(document.Path, out var place))
            {
                _places[document.Path] = place = Documents.Count;
                Documents.Add(document);
            }

            return place;
        }

        public void Add(Document from, Document to, string label)
        {
            var edge = (Add(from), Add(to));
            if (_known.Add(edge))
                _edges.Add((edge.Item1, edge.Item2, label));
        }

        public string Mermaid()
        {
            var text = new StringBuilder("flowchart TD\n");
            foreach (var (i, node) in Documents.Index())
                text.Append("  n").Append(i).Append("[\"").Append(Label(node)).Append("\"]\n");
            foreach (var (from, to, label) in _edges)
                text.Append("  n")
                    .Append(from)
                    .Append(label.Length == 0 ? " --> " : $" -- {label} --> ")
                    .Append('n')
                    .Append(to)
                    .Append('\n');
            return text.ToString();
        }
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
