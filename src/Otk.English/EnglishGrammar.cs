using System.Text;
using Otk.Language;
using Otk.Language.Sources;
using Otk.Language.Values;

namespace Otk.English;

/// <summary>The English grammar of otk.</summary>
public static class EnglishGrammar
{
    private const string CompiledName = "english.grammar";
    private static readonly Lazy<Grammar> _grammar = new(() => Load(ValueSet.Standard));

    /// <summary>The grammar; it is read from the program the first time it is asked for.</summary>
    public static Grammar Compiled => _grammar.Value;

    /// <summary>The grammar with other recognizers for its values, read from the program.</summary>
    public static Grammar Load(ValueSet values) => Grammar.Load(ResourceMemory.Of(Open(CompiledName)), values);

    /// <summary>The files that it was compiled from, to be compiled together with others.</summary>
    public static IReadOnlyList<GrammarFile> Files() =>
        [
            .. typeof(EnglishGrammar)
                .Assembly.GetManifestResourceNames()
                .Where(n => n != CompiledName)
                .Order(StringComparer.Ordinal)
                .Select(n => new GrammarFile(n.Replace('\\', '/'), Text(n))),
        ];

    /// <summary>The bytes of these files, name and content in turn, as they lie in the program.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Content() =>
        typeof(EnglishGrammar)
            .Assembly.GetManifestResourceNames()
            .Where(n => n != CompiledName)
            .SelectMany(n => new[] { Encoding.UTF8.GetBytes(n), ResourceMemory.Of(Open(n)) });

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        typeof(EnglishGrammar).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException("The program was built without its grammar.");
}
