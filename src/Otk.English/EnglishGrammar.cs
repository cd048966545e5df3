using Otk.Language;

namespace Otk.English;

/// <summary>The English grammar of otk.</summary>
public static class EnglishGrammar
{
    private static readonly Lazy<CompiledGrammar> _grammar = new(Load);

    /// <summary>The grammar; it is read from the program the first time it is asked for.</summary>
    public static CompiledGrammar Compiled => _grammar.Value;

    private static CompiledGrammar Load()
    {
        using var stream = typeof(EnglishGrammar).Assembly.GetManifestResourceStream("english.grammar")
            ?? throw new InvalidOperationException("The program was built without its grammar.");
        return CompiledGrammar.Load(stream);
    }
}
