using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Otk.App.Rendering;
using Otk.English;
using Otk.Language;
using Otk.Language.Sources;
using Otk.Language.Values;
using Otk.Phrases;
using Otk.Recognizers;
using Otk.Workspace;
using Otk.Workspace.Trust;

namespace Otk.App.Phrases;

/// <summary>
/// The grammar that phrases are read with: the built-in one, extended by the person's and the project's own.
/// </summary>
/// <remarks>
/// Without grammars of their own it is read from the program as it was compiled. With them, all are compiled together
/// (some hundred milliseconds) and kept in the person's cache, under the content of the files.
/// </remarks>
internal static class PhraseGrammar
{
    // What is rare is read by a library, which is loaded where a phrase has such.
    private static readonly ValueSet _values = ValueSet.Standard.WithRareForms();
    private static readonly Lazy<Grammar> _english = new(() => EnglishGrammar.Load(_values));
    private const int ErrorsShown = 3;
    private const int HeadLength = 2 * sizeof(ulong);

    /// <summary>
    /// The grammar. Mistakes in the person's and the project's files are written to standard error; the rest works
    /// without them.
    /// </summary>
    public static Grammar Of(Host host)
    {
        var (files, own) = Own(host, onlyTrusted: true);
        if (own.Count == 0)
            return _english.Value;
        var person = new PersonFolders(host.Environment);
        var (name, key) = (
            $"grammar-{Hash(own.Select(o => Bytes(o.Folder))):x16}",
            Hash([.. EnglishGrammar.Content(), .. files.SelectMany(f => new[] { Bytes(f.Name), Bytes(f.Text) })])
        );
        if (Recalled(person, name, key) is { } kept)
            return kept;
        var source = Source(own);
        var grammar = Grammar.Compile(source, _values);
        if (source.Errors.Count == 0)
            Keep(person, name, key, grammar);
        else
            Tell(host, source.Errors);
        return grammar;
    }

    /// <summary>The same as its files say it, for the tools of authors. Its mistakes are in it.</summary>
    public static GrammarSource Source(Host host) => Source(Own(host, onlyTrusted: false).Layers);

    private static GrammarSource Source(List<(string Folder, IReadOnlyList<GrammarFile> Files)> own)
    {
        var source = GrammarReader.Read(EnglishGrammar.Files());
        for (var i = 0; i < own.Count; i++)
            GrammarReader.Extend(source, i + 1, own[i].Files);
        IntentShape.Check(source, onlyOwn: true);
        return source;
    }

    private static void Tell(Host host, List<GrammarError> errors)
    {
        foreach (var error in errors.Take(ErrorsShown))
            host.Error.Write($"{Printable.Line(error.ToString())}\n");
        host.Error.Write(
            errors.Count > ErrorsShown
                ? $"… and {errors.Count - ErrorsShown} more mistakes in your grammar. All else works. mend: otk "
                    + "grammar lint\n"
                : "All else of the grammar works. mend: otk grammar lint\n"
        );
    }

    // The project's words stand above the person's: they are what the people of the project agreed on.
    private static (List<GrammarFile> Files, List<(string Folder, IReadOnlyList<GrammarFile> Files)> Layers) Own(
        Host host,
        bool onlyTrusted
    )
    {
        var (workspace, person) = (host.Workspace, new PersonFolders(host.Environment));
        var layers = new List<(string, IReadOnlyList<GrammarFile>)>();
        if (person.Grammar is { } own && GrammarReader.FilesIn(own, workspace.Display(own)) is { Count: > 0 } words)
            layers.Add((own, words));
        var (brought, unusable) = ProjectFiles.Grammar(workspace);
        foreach (var problem in unusable)
            host.Error.Write($"Not used: {Printable.Line(problem.Message)}\n");
        var used = onlyTrusted ? [.. brought.Where(new TrustStore(person).Has)] : brought;
        if (used.Count < brought.Count)
            host.Error.Write(
                $"Not used: the grammar of this project ({Places(workspace, [.. brought.Except(used)])}) is not "
                    + "trusted, or has changed since. try: otk trust\n"
            );
        if (used.Count > 0)
            layers.Add((workspace.Grammar, [.. used.Select(f => AsGrammar(workspace, f))]));
        return ([.. layers.SelectMany(l => l.Item2)], layers);
    }

    /// <summary>A grammar file of a project, of the very bytes that were read.</summary>
    public static GrammarFile AsGrammar(WorkspaceFolder workspace, ProjectFile file) =>
        new(workspace.Display(file.Path), Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF'));

    private static string Places(WorkspaceFolder workspace, List<ProjectFile> files) =>
        files is [var only] ? Printable.Line(workspace.Display(only.Path)) : $"{files.Count} files";

    private static Grammar? Recalled(PersonFolders person, string name, ulong key)
    {
        // What belongs to other files, or was damaged, is made anew.
        if (
            person.Recall(name) is not { Length: > HeadLength } kept
            || !kept.AsSpan(0, HeadLength).SequenceEqual(Head(key, kept.AsSpan(HeadLength)))
        )
            return null;
        try
        {
            return Grammar.Load(kept.AsMemory(HeadLength), _values);
        }
        catch (InvalidDataException)
        {
            // Another version of otk wrote it.
            return null;
        }
    }

    private static void Keep(PersonFolders person, string name, ulong key, Grammar grammar)
    {
        var content = grammar.Save();
        person.Keep(name, [.. Head(key, content), .. content]);
    }

    private static byte[] Head(ulong key, ReadOnlySpan<byte> content)
    {
        var head = new byte[HeadLength];
        BinaryPrimitives.WriteUInt64LittleEndian(head, key);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(sizeof(ulong)), XxHash3.HashToUInt64(content));
        return head;
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // Of each part with its length, so that what belongs to one is not taken for the next one's.
    private static ulong Hash(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        var hash = new XxHash3();
        foreach (var part in parts)
        {
            hash.Append(BitConverter.GetBytes(part.Length));
            hash.Append(part.Span);
        }

        return hash.GetCurrentHashAsUInt64();
    }
}
