using Otk.Language.Grammar;

namespace Otk.Language.Matching;

/// <summary>A template of the compiled grammar.</summary>
internal sealed record CompiledTemplate(string Intent, string Text, GrammarLocation At, int Block, int Priority, ClauseFlags Flags);
