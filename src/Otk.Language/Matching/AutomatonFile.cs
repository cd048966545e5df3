using Otk.Language.Sources;
using Otk.Language.Values;

namespace Otk.Language.Matching;

/// <summary>
/// Writes and reads an <see cref="Automaton"/> as tables that are used where they lie: a start-up parses nothing and
/// copies only names.
/// </summary>
internal static class AutomatonFile
{
    // "OTK9": counted up with every change of the format, since files outlive the program that wrote them.
    private const int Magic = 0x394B_544F;

    private static readonly Dictionary<string, ContextRule> _noRules = [];

    public static byte[] Write(Automaton automaton)
    {
        using var writer = new TableWriter();
        writer.Number(Magic);
        automaton.Words.Write(writer, (w, word) => w.Text(word));
        writer.Table(automaton.WordPlaces);
        writer.Table(automaton.IsNoPart);
        writer.Table(automaton.ArcStart);
        writer.Table(automaton.Arcs);
        writer.Table(automaton.AcceptStart);
        writer.Table(automaton.Accepts);
        writer.Table(automaton.TemplateOf);
        writer.Table(automaton.ActionStart);
        writer.Table(automaton.Actions);
        writer.All(automaton.Slots, writer.Text);
        writer.All(automaton.Values, writer.Text);
        writer.Bytes(WordTables(automaton.Vocabulary));
        automaton.Lists.Write(writer, (w, l) => w.Bytes(List(l)));
        automaton.RuleNames.Write(writer, (w, name) => w.Text(name));
        writer.Table(automaton.RuleStart);
        writer.Table(automaton.OpenRules);
        writer.Table(automaton.RuleOpeners);
        writer.Table(automaton.WordRuleStart);
        writer.Table(automaton.WordRules);
        Templates(writer, automaton.Templates);
        writer.Table(automaton.TemplateFlags);
        automaton.Blocks.Write(
            writer,
            (w, b) =>
            {
                w.Pairs(b.Slots);
                Rules(w, b.Requires);
                Rules(w, b.Excludes);
            }
        );
        writer.Number(automaton.SkipList);
        writer.All<int>(
            automaton.Clauses is { } c
                ? [c.Hard, c.Soft, c.Correction, c.Lead, c.Tail, c.CommandTail, c.Opening, c.Closing]
                : [],
            writer.Number
        );
        automaton.NotTypos.Write(writer, (w, word) => w.Text(word));
        writer.Table(automaton.NotTypoPlaces);
        writer.All(
            automaton.Examples,
            e =>
            {
                writer.Text(e.Intent);
                writer.Text(e.Phrase);
                writer.Number(e.Layer);
                writer.Flag(e.IsCounterExample);
            }
        );
        return writer.ToArray();
    }

    public static Automaton Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new TableReader(bytes);
        if (reader.Number() != Magic)
            throw new InvalidDataException("This is no compiled grammar of this version.");
        return new Automaton
        {
            Words = Rows<string>.Read(reader, r => r.Text()),
            WordPlaces = reader.Table<int>(),
            IsNoPart = reader.Table<byte>(),
            ArcStart = reader.Table<int>(),
            Arcs = reader.Table<Arc>(),
            AcceptStart = reader.Table<int>(),
            Accepts = reader.Table<Acceptance>(),
            TemplateOf = reader.Table<int>(),
            ActionStart = reader.Table<int>(),
            Actions = reader.Table<int>(),
            Slots = reader.All(reader.Text),
            Values = reader.All(reader.Text),
            Vocabulary = WordTables(reader.Bytes()),
            Lists = Rows<CompiledList>.Read(reader, r => List(new TableReader(r.Bytes()))),
            RuleNames = Rows<string>.Read(reader, r => r.Text()),
            RuleStart = reader.Table<int>(),
            OpenRules = reader.Table<int>(),
            RuleOpeners = reader.Table<long>(),
            WordRuleStart = reader.Table<int>(),
            WordRules = reader.Table<int>(),
            Templates = Templates(reader),
            TemplateFlags = reader.Table<int>(),
            Blocks = Rows<CompiledBlock>.Read(reader, r => new CompiledBlock(r.Pairs(), Rules(r), Rules(r))),
            SkipList = reader.Number(),
            Clauses = reader.All(reader.Number)
                is [var hard, var soft, var correction, var lead, var tail, var commandTail, var opening, var closing]
                ? new CompiledClauses(hard, soft, correction, lead, tail, commandTail, opening, closing)
                : null,
            NotTypos = Rows<string>.Read(reader, r => r.Text()),
            NotTypoPlaces = reader.Table<int>(),

            // Only a phrase that is not understood, and help, ask for them.
            ExamplesWhenAsked = new(() =>
                reader.All(() => new GrammarExample(reader.Text(), reader.Text(), reader.Number(), reader.Flag()))
            ),
        };
    }

    private static byte[] WordTables(Words words)
    {
        using var writer = new TableWriter();
        writer.All(
            [.. words.Tables],
            t =>
            {
                writer.Text(t.Key);
                writer.Pairs(t.Value);
            }
        );
        return writer.ToArray();
    }

    // A phrase without a number or a time does not ask for them.
    private static Words WordTables(ReadOnlyMemory<byte> bytes) =>
        new(
            () =>
            {
                var reader = new TableReader(bytes);
                return reader
                    .All(() => KeyValuePair.Create(reader.Text(), (IReadOnlyDictionary<string, string>)reader.Pairs()))
                    .ToDictionary(StringComparer.Ordinal);
            },
            EnglishWords.Table
        );

    private static byte[] List(CompiledList list)
    {
        using var writer = new TableWriter();
        writer.Text(list.Name);
        writer.Number(list.Start);
        writer.Flag(list.Range is not null);
        if (list.Range is { } range)
            writer.All(
                [range.From, range.To, range.Step, (int)range.Fractions, .. decimal.GetBits(range.Multiplier)],
                writer.Number
            );
        list.Values.Write(
            writer,
            (w, v) =>
            {
                w.Text(v.Out);
                w.Flag(v.IsNumber);
                w.Pairs(v.Context);
            }
        );
        return writer.ToArray();
    }

    private static CompiledList List(TableReader reader)
    {
        var (name, start) = (reader.Text(), reader.Number());
        var range =
            reader.Flag() && reader.All(reader.Number) is [var from, var to, var step, var fractions, .. var multiplier]
                ? new ListSource.Range(from, to, step, new decimal(multiplier), (Fractions)fractions)
                : null;
        return new CompiledList(
            name,
            start,
            Rows<CompiledValue>.Read(reader, r => new CompiledValue(r.Text(), r.Flag(), r.Pairs())),
            range
        );
    }

    // Intents and files have a name each, which many templates share.
    private static void Templates(TableWriter writer, Rows<CompiledTemplate> templates)
    {
        var names = templates.SelectMany(t => new[] { t.Intent, t.At.File }).Distinct().ToList();
        writer.All(names, writer.Text);
        templates.Write(
            writer,
            (w, t) =>
            {
                w.Text(t.Text);
                foreach (
                    var number in new[]
                    {
                        names.IndexOf(t.Intent),
                        names.IndexOf(t.At.File),
                        t.At.Line,
                        t.At.Column,
                        t.Block,
                        t.Layer,
                        t.Priority,
                        (int)t.Flags,
                    }
                )
                    w.Number(number);
            }
        );
    }

    private static Rows<CompiledTemplate> Templates(TableReader reader)
    {
        var names = reader.All(reader.Text);
        return Rows<CompiledTemplate>.Read(
            reader,
            r =>
            {
                var (text, intent, at) = (
                    r.Text(),
                    names[r.Number()],
                    new GrammarLocation(names[r.Number()], r.Number(), r.Number())
                );
                return new CompiledTemplate(intent, text, at, r.Number(), r.Number(), r.Number())
                {
                    Flags = (ClauseFlags)r.Number(),
                };
            }
        );
    }

    private static void Rules(TableWriter writer, IReadOnlyDictionary<string, ContextRule> rules) =>
        writer.All(
            [.. rules],
            r =>
            {
                writer.Text(r.Key);
                writer.All(r.Value.Values, writer.Text);
                writer.Flag(r.Value.Slot);
            }
        );

    private static Dictionary<string, ContextRule> Rules(TableReader reader) =>
        reader.All(() => KeyValuePair.Create(reader.Text(), new ContextRule(reader.All(reader.Text), reader.Flag())))
            is { Length: > 0 } rules
            ? rules.ToDictionary()
            : _noRules;
}
