using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Otk.App.Rendering;
using Otk.English;
using Otk.Language;
using Otk.Language.Grammar;
using Otk.Language.Understanding;
using Otk.Workspace;

namespace Otk.App.Phrases;

/// <summary>The grammar that phrases are read with: the built-in one, extended by the person's and the project's own.</summary>
/// <remarks>
/// Without grammars of their own it is read from the program as it was compiled. With them, all are compiled together
/// (about a second) and kept in the person's cache, under the content of the files.
/// </remarks>
internal static class PhraseGrammar
{
    private const int ErrorsShown = 3;
    private const int HeadLength = 2 * sizeof(ulong);

    /// <summary>The grammar. Mistakes in the person's and the project's files are written to standard error; the rest works without them.</summary>
    public static CompiledGrammar Of(Host host)
    {
        var (files, own) = Own(host);
        if (own.Count == 0)
            return EnglishGrammar.Compiled;
        var person = new PersonFolders(host.Environment);
        var (name, key) = ($"grammar-{Hash([.. own.Select(o => new GrammarFile(o.Folder, ""))]):x16}", Hash([.. EnglishGrammar.Files(), .. files]));
        if (Recalled(person, name, key) is { } kept)
            return kept;
        var source = Source(own);
        var grammar = CompiledGrammar.Compile(source);
        if (source.Errors.Count == 0)
            Keep(person, name, key, grammar);
        else
            Tell(host, source.Errors);
        return grammar;
    }

    /// <summary>The same as its files say it, for the tools of authors. Its mistakes are in it.</summary>
    public static GrammarSource Source(Host host) => Source(Own(host).Layers);

    private static GrammarSource Source(List<(string Folder, IReadOnlyList<GrammarFile> Files)> own)
    {
        var source = GrammarReader.Read(EnglishGrammar.Files());
        for (var i = 0; i < own.Count; i++)
            GrammarReader.Extend(source, i + 1, own[i].Files);
        IntentShape.Check(source);
        return source;
    }

    private static void Tell(Host host, List<GrammarError> errors)
    {
        foreach (var error in errors.Take(ErrorsShown))
            host.Error.Write($"{Printable.Line(error.ToString())}\n");
        host.Error.Write(errors.Count > ErrorsShown
            ? $"… and {errors.Count - ErrorsShown} more mistakes in your grammar. All else works. mend: otk grammar lint\n"
            : "All else of the grammar works. mend: otk grammar lint\n");
    }

    // The project's words stand above the person's: they are what the people of the project agreed on.
    private static (List<GrammarFile> Files, List<(string Folder, IReadOnlyList<GrammarFile> Files)> Layers) Own(Host host)
    {
        var workspace = WorkspaceFolder.Find(host.CurrentFolder, host.Environment("OTK_ARTIFACT_ROOT"));
        var layers = new List<(string, IReadOnlyList<GrammarFile>)>();
        foreach (var folder in new[] { new PersonFolders(host.Environment).Grammar, workspace.Grammar }.OfType<string>())
        {
            if (GrammarReader.FilesIn(folder, workspace.Display(folder)) is { Count: > 0 } files)
                layers.Add((folder, files));
        }

        return ([.. layers.SelectMany(l => l.Item2)], layers);
    }

    private static CompiledGrammar? Recalled(PersonFolders person, string name, ulong key)
    {
        // What belongs to other files, or was damaged, is made anew.
        if (person.Recall(name) is not { Length: > HeadLength } kept || !kept.AsSpan(0, HeadLength).SequenceEqual(Head(key, kept.AsSpan(HeadLength))))
            return null;
        try
        {
            return CompiledGrammar.Load(kept.AsMemory(HeadLength));
        }
        catch (InvalidDataException)
        {
            // Another version of otk wrote it.
            return null;
        }
    }

    private static void Keep(PersonFolders person, string name, ulong key, CompiledGrammar grammar)
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

    private static ulong Hash(IEnumerable<GrammarFile> files)
    {
        var hash = new XxHash3();
        foreach (var part in files.SelectMany(f => new[] { f.Name, f.Text }))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.Append(BitConverter.GetBytes(bytes.Length));
            hash.Append(bytes);
        }

        return hash.GetCurrentHashAsUInt64();
    }
}
