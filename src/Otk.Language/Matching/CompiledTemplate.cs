using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>A template of the compiled grammar.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Text">The template as written.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Block">The index of its block.</param>
/// <param name="Layer">The layer it comes from; 0 is the grammar itself.</param>
/// <param name="Priority">Decides between readings that are otherwise as good: its block's, and above that its
/// layer's.</param>
public sealed record CompiledTemplate(
    string Intent,
    string Text,
    GrammarLocation At,
    int Block,
    int Layer,
    int Priority
)
{
    /// <summary>What its block says of its clauses.</summary>
    internal ClauseFlags Flags { get; init; }
}
