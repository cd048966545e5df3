using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>What the templates of a block share: fixed slots and what they ask of the context.</summary>
internal sealed record CompiledBlock(
    IReadOnlyDictionary<string, string> Slots,
    IReadOnlyDictionary<string, ContextRule> Requires,
    IReadOnlyDictionary<string, ContextRule> Excludes
);
