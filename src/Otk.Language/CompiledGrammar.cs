using Otk.Language.Grammar;
using Otk.Language.Matching;

namespace Otk.Language;

/// <summary>A grammar that is ready to read phrases.</summary>
public sealed class CompiledGrammar
{
    private readonly Matcher _matcher;

    private CompiledGrammar(Automaton automaton) => _matcher = new Matcher(automaton);

    internal Matcher Matcher => _matcher;

    /// <summary>The examples and counter-examples of the grammar, in order.</summary>
    public IReadOnlyList<GrammarExample> Examples => _matcher.Automaton.Examples;

    /// <summary>
    /// Compiles a grammar. Mistakes are added to the source's errors; the templates that have them are left out.
    /// </summary>
    public static CompiledGrammar Compile(GrammarSource source) => new(AutomatonBuilder.Build(source));

    /// <summary>
    /// Makes a compiled grammar of what <see cref="Save"/> gave; the bytes stay in use. Throws
    /// <see cref="InvalidDataException"/> where they are anything else.
    /// </summary>
    public static CompiledGrammar Load(ReadOnlyMemory<byte> bytes) => new(AutomatonFile.Read(bytes));

    /// <summary>The compiled grammar as bytes, to be kept.</summary>
    public byte[] Save() => AutomatonFile.Write(_matcher.Automaton);
}
