using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Engine.References;

/// <summary>The SPEC that is meant where none is named: the one that was touched last.</summary>
internal static class CurrentSpec
{
    public static DocumentRef Reference { get; } = new DocumentRef.ByPick(DocumentKind.Spec, Pick.Current);
}
