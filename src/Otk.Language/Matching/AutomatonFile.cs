using System.Runtime.InteropServices;
using System.Text;
using Otk.Language.Grammar;

namespace Otk.Language.Matching;

/// <summary>Writes and reads an <see cref="Automaton"/>: tables of numbers, so that a start-up parses nothing.</summary>
internal static class AutomatonFile
{
    private const int Magic = 0x334B_544F; // "OTK3": counted up with every change of the format, since files outlive the program that wrote them

    public static void Write(Automaton automaton, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        Strings(writer, automaton.Words);
        Numbers<int>(writer, automaton.ArcStart);
        Numbers<Arc>(writer, automaton.Arcs);
        Numbers<int>(writer, automaton.AcceptStart);
        Numbers<Acceptance>(writer, automaton.Accepts);
        Numbers<int>(writer, automaton.TemplateOf);
        All(writer, automaton.Actions, a => Numbers<int>(writer, a));
        Strings(writer, automaton.Slots);
        All(writer, automaton.Lists, l =>
        {
            writer.Write(l.Name);
            writer.Write(l.Start);
            writer.Write(l.Range is not null);
            if (l.Range is { } r)
            {
                Numbers<int>(writer, [r.From, r.To, r.Step, (int)r.Fractions]);
                writer.Write(r.Multiplier);
            }

            All(writer, l.Values, v =>
            {
                writer.Write(v.Out);
                writer.Write(v.IsNumber);
                Pairs(writer, v.Context);
            });
        });
        All(writer, automaton.Templates, t =>
        {
            writer.Write(t.Intent);
            writer.Write(t.Text);
            writer.Write(t.At.File);
            Numbers<int>(writer, [t.At.Line, t.At.Column, t.Block, t.Layer, t.Priority, (int)t.Flags]);
        });
        All(writer, automaton.Blocks, b =>
        {
            Pairs(writer, b.Slots);
            Rules(writer, b.Requires);
            Rules(writer, b.Excludes);
        });
        writer.Write(automaton.SkipList);
        Numbers<int>(writer, automaton.Clauses is { } c ? [c.Hard, c.Soft, c.Correction, c.Lead, c.Tail, c.CommandTail] : []);
        All(writer, automaton.Examples, e =>
        {
            writer.Write(e.Intent);
            writer.Write(e.Phrase);
            writer.Write(e.Layer);
            writer.Write(e.IsCounterExample);
        });
        Strings(writer, automaton.NotNames);
        Strings(writer, automaton.NotTypos);
    }

    public static Automaton Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic)
            throw new InvalidDataException("This is no compiled grammar of this version.");
        return new Automaton
        {
            Words = Strings(reader),
            ArcStart = Numbers<int>(reader),
            Arcs = Numbers<Arc>(reader),
            AcceptStart = Numbers<int>(reader),
            Accepts = Numbers<Acceptance>(reader),
            TemplateOf = Numbers<int>(reader),
            Actions = All(reader, () => Numbers<int>(reader)),
            Slots = Strings(reader),
            Lists = All(reader, () => List(reader)),
            Templates = All(reader, () => Template(reader)),
            Blocks = All(reader, () => new CompiledBlock(Pairs(reader), Rules(reader), Rules(reader))),
            SkipList = reader.ReadInt32(),
            Clauses = Numbers<int>(reader) is [var hard, var soft, var correction, var lead, var tail, var commandTail] ? new CompiledClauses(hard, soft, correction, lead, tail, commandTail) : null,
            Examples = All(reader, () => new GrammarExample(reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadBoolean())),
            NotNames = Strings(reader),
            NotTypos = Strings(reader),
        };
    }

    private static CompiledList List(BinaryReader reader)
    {
        var (name, start) = (reader.ReadString(), reader.ReadInt32());
        var range = reader.ReadBoolean() && Numbers<int>(reader) is [var from, var to, var step, var fractions]
            ? new ListSource.Range(from, to, step, reader.ReadDecimal(), (Fractions)fractions)
            : null;
        return new CompiledList(name, start, All(reader, () => new CompiledValue(reader.ReadString(), reader.ReadBoolean(), Pairs(reader))), range);
    }

    private static CompiledTemplate Template(BinaryReader reader)
    {
        var (intent, text, file) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        var numbers = Numbers<int>(reader);
        return new CompiledTemplate(intent, text, new GrammarLocation(file, numbers[0], numbers[1]), numbers[2], numbers[3], numbers[4], (ClauseFlags)numbers[5]);
    }

    private static void Numbers<T>(BinaryWriter writer, T[] items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    private static T[] Numbers<T>(BinaryReader reader)
        where T : unmanaged
    {
        var items = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    private static void Strings(BinaryWriter writer, string[] items) => All(writer, items, writer.Write);

    private static string[] Strings(BinaryReader reader) => All(reader, reader.ReadString);

    private static void All<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static T[] All<T>(BinaryReader reader, Func<T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    private static void Pairs(BinaryWriter writer, IReadOnlyDictionary<string, string> pairs) => All(writer, [.. pairs], p =>
    {
        writer.Write(p.Key);
        writer.Write(p.Value);
    });

    private static Dictionary<string, string> Pairs(BinaryReader reader) =>
        All(reader, () => KeyValuePair.Create(reader.ReadString(), reader.ReadString())).ToDictionary();

    private static void Rules(BinaryWriter writer, IReadOnlyDictionary<string, ContextRule> rules) => All(writer, [.. rules], r =>
    {
        writer.Write(r.Key);
        Strings(writer, [.. r.Value.Values]);
        writer.Write(r.Value.Slot);
    });

    private static Dictionary<string, ContextRule> Rules(BinaryReader reader) =>
        All(reader, () => KeyValuePair.Create(reader.ReadString(), new ContextRule(Strings(reader), reader.ReadBoolean()))).ToDictionary();
}
