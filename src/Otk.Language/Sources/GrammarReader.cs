using System.Globalization;
using Otk.Language.Templates;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Otk.Language.Sources;

/// <summary>Reads grammar files (YAML, and so JSON too) into one <see cref="GrammarSource"/>.</summary>
/// <remarks>A mistake is kept with its file, line and column, and the rest of the file is read all the same.</remarks>
public sealed class GrammarReader
{
    private const int MostLetters = 2_000_000;

    // Of a layer: a template costs half a millisecond of compiling.
    private const int MostTemplates = 5000;

    // What a reading without the document has less than one with it.
    private const int BelowNamed = 3;
    private const long MostNodes = 100_000;
    private readonly GrammarSource _source;
    private readonly int _layer;
    private readonly HashSet<string> _ruleNames = new(StringComparer.Ordinal);
    private string _file = "";
    private int _templates;

    private GrammarReader(GrammarSource source, int layer) => (_source, _layer) = (source, layer);

    /// <summary>
    /// The <c>*.yaml</c> and <c>*.yml</c> files below a folder, in order of path; none where there is no such folder.
    /// </summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="shown">The folder as messages name it; null to name files by their path in it.</param>
    public static IReadOnlyList<GrammarFile> FilesIn(string folder, string? shown = null) =>
        !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
                    .Where(f => Path.GetExtension(f) is ".yaml" or ".yml")
                    .Order(StringComparer.Ordinal)
                    .Select(path =>
                        GrammarFile.Read(
                            path,
                            Path.Combine(shown ?? "", Path.GetRelativePath(folder, path)).Replace('\\', '/')
                        )
                    ),
            ];

    /// <summary>Reads files, and every <c>*.yaml</c> and <c>*.yml</c> below folders.</summary>
    public static GrammarSource ReadPaths(params IReadOnlyList<string> paths) =>
        Read([.. paths.SelectMany(p => Directory.Exists(p) ? FilesIn(p) : [GrammarFile.Read(p, p)])]);

    /// <summary>Reads the files of one grammar.</summary>
    public static GrammarSource Read(params IReadOnlyList<GrammarFile> files)
    {
        var source = new GrammarSource();
        Extend(source, layer: 0, files);
        return source;
    }

    /// <summary>Adds a layer of files to a grammar: a person's words, or a project's.</summary>
    /// <remarks>
    /// Intents, lists and words are added to; where <c>replace: true</c> stands, they begin anew; <c>disabled: true</c>
    /// takes an intent away. A rule takes the place of the one before it, and may use that by its name. Of two readings
    /// that are as good, that of the higher layer wins.
    /// </remarks>
    /// <param name="source">The grammar to add to.</param>
    /// <param name="layer">The layer's number, above those that are there.</param>
    /// <param name="files">The files.</param>
    public static void Extend(GrammarSource source, int layer, IReadOnlyList<GrammarFile> files)
    {
        var reader = new GrammarReader(source, layer);
        foreach (var file in files)
            reader.Add(file);
    }

    private void Add(GrammarFile file)
    {
        _file = file.Name;
        if (file.Unreadable is { } reason)
        {
            _source.Errors.Add(
                new GrammarError($"The file cannot be read: {reason}.", new GrammarLocation(_file, 1, 1))
            );
            return;
        }

        if (file.Text.Length > MostLetters || YamlDepth.IsTooDeep(file.Text))
        {
            _source.Errors.Add(
                new GrammarError(
                    file.Text.Length > MostLetters
                        ? $"The file is larger than {MostLetters / 1_000_000} MB, the most that is read."
                        : $"The file is nested more than {YamlDepth.Most} levels deep, the most that is read.",
                    new GrammarLocation(_file, 1, 1)
                )
            );
            return;
        }

        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(file.Text));
        }
        catch (YamlException e)
        {
            _source.Errors.Add(
                new GrammarError(e.Message, new GrammarLocation(_file, (int)e.Start.Line, (int)e.Start.Column))
            );
            return;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's scanner runs past the end of a list or mapping that is not closed, without an error of its
            // own.
            _source.Errors.Add(
                new GrammarError(
                    "The file is not valid YAML: a '[' or '{' is not closed.",
                    new GrammarLocation(_file, 1, 1)
                )
            );
            return;
        }

        foreach (var document in stream.Documents)
        {
            foreach (var (key, value) in Pairs(document.RootNode))
                Section(key, value);
        }
    }

    private void Section(string key, YamlNode value)
    {
        switch (key)
        {
            case "language" or "settings" or "metadata":
                break;
            case "skip_words":
                _source.SkipWords.AddRange(Templates(value));
                break;
            case "expansion_rules":
                Rules(value, _source.Rules);
                break;
            case "lists":
                Lists(value, _source.Lists);
                break;
            case "words":
                WordTables(value);
                break;
            case "verbs":
                Verbs(value);
                break;
            case "constructions":
                _source.Constructions.AddRange(Templates(value));
                break;
            case "not_typos":
                _source.NotTypos.AddRange(
                    Strings(value).SelectMany(w => w.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                );
                break;
            case "not_names":
                _source.NotNames.AddRange(Strings(value));
                break;
            case "not_bare_names":
                _source.NotBareNames.AddRange(Strings(value));
                break;
            case "not_owners":
                _source.NotOwners.AddRange(Strings(value));
                break;
            case "clauses":
                Clauses(value);
                break;
            case "intents":
                foreach (var (name, intent) in Pairs(value))
                    Intent(name, intent);
                break;
            default:
                Error(value, $"There is no section '{key}' in a grammar.");
                break;
        }
    }

    // A word, and what it stands for; a list of words where that is all the same.
    private void WordTables(YamlNode node)
    {
        foreach (var (name, table) in Pairs(node))
        {
            if (!_source.Words.TryGetValue(name, out var words))
                _source.Words[name] = words = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (word, stands) in Entries(table))
            {
                if (WordCheck.Mistake(name, word, stands) is { } mistake)
                    Error(table, mistake);
                else
                    words[word.ToLowerInvariant()] = stands;
            }
        }
    }

    private IEnumerable<(string Word, string Stands)> Entries(YamlNode table) =>
        table is YamlSequenceNode
            ? Strings(table).Select(w => (w, ""))
            : Pairs(table).Select(p => (p.Key, Scalar(p.Value)));

    private void Verbs(YamlNode node)
    {
        foreach (var (sense, list) in Pairs(node))
        {
            if (!_source.Verbs.TryGetValue(sense, out var verbs))
                _source.Verbs[sense] = verbs = [];
            foreach (var text in Strings(list))
            {
                if (Verb.Read(text) is { } verb)
                    verbs.Add(verb);
                else
                    Error(list, $"'{text}' is no verb: write 'put, putting, put; away', or its base form alone.");
            }
        }
    }

    private void Clauses(YamlNode node)
    {
        var clauses = _source.Clauses ??= new ClauseSource();
        foreach (var (key, value) in Pairs(node))
        {
            var into = key switch
            {
                "hard" => clauses.Hard,
                "soft" => clauses.Soft,
                "correction" => clauses.Correction,
                "opening" => clauses.Opening,
                "closing" => clauses.Closing,
                "lead" => clauses.Lead,
                "tail" => clauses.Tail,
                "command_tail" => clauses.CommandTail,
                _ => null,
            };
            if (into is null)
                Error(value, $"Clauses have no '{key}'.");
            else
                into.AddRange(Templates(value));
        }
    }

    private void Intent(string name, YamlNode node)
    {
        if (!_source.Intents.TryGetValue(name, out var blocks))
            _source.Intents[name] = blocks = [];
        var pairs = Pairs(node).ToList();
        if (pairs.Any(p => p.Key is "replace" or "disabled" && Flag(p.Value)))
            blocks.Clear();
        foreach (var (key, value) in pairs.Where(p => p.Key is not ("replace" or "disabled")))
        {
            if (key == "data" && value is YamlSequenceNode data)
                blocks.AddRange(data.SelectMany(Blocks));
            else
                Error(
                    value,
                    key == "data"
                        ? "'data' is a list of blocks: each begins with '- sentences:'."
                        : $"An intent has 'data', 'replace' and 'disabled', not '{key}'."
                );
        }
    }

    // One, and where its frame may leave out what it is done to, another of that.
    private IEnumerable<IntentBlock> Blocks(YamlNode node)
    {
        var block = new IntentBlock { At = Place(node), Layer = _layer };
        var (senses, done, rest) = (new List<string>(), (Template?)null, (Template?)null);
        YamlNode? elided = null;
        foreach (var (key, value) in Pairs(node))
        {
            switch (key)
            {
                case "sentences":
                    block.Sentences.AddRange(Templates(value));
                    break;
                case "verbs":
                    senses.AddRange(Strings(value));
                    break;
                case "object":
                    done = Template(value);
                    break;
                case "rest":
                    rest = Template(value);
                    break;
                case "elided":
                    elided = value;
                    break;
                case "slots":
                    foreach (var (slot, v) in Pairs(value))
                        block.Slots[slot] = Scalar(v);
                    break;
                case "requires_context":
                    Context(value, block.RequiresContext);
                    break;
                case "excludes_context":
                    Context(value, block.ExcludesContext);
                    break;
                case "lists":
                    Lists(value, block.Lists);
                    break;
                case "expansion_rules":
                    Rules(value, block.Rules);
                    break;
                case "examples":
                    block.Examples.AddRange(Strings(value));
                    break;
                case "not":
                    block.Not.AddRange(Strings(value));
                    break;
                case "flags":
                    Flags(value, block);
                    break;
                case "priority":
                    block.Priority = Number(value);
                    break;
                case "metadata" or "response":
                    break;
                default:
                    Error(value, $"A block of templates has no '{key}'.");
                    break;
            }
        }

        if (senses.Count > 0 && done is null)
            Error(node, "Verbs need an 'object': what they are done to.");
        block.Frame = done is null ? null : new Frame(senses, done, rest);
        yield return block;
        if (elided is null)
            yield break;
        if (done is null)
            Error(elided, "Only a block with 'verbs' has 'elided': what they are done to is left out.");
        else
            yield return Elided(block, senses, rest, elided);
    }

    // "Mark PLAN-a done, then archive".
    private IntentBlock Elided(IntentBlock block, List<string> senses, Template? rest, YamlNode examples)
    {
        var elided = new IntentBlock
        {
            At = Place(examples),
            Layer = _layer,
            Flags = block.Flags | ClauseFlags.Elided | ClauseFlags.Weak,
            Priority = block.Priority - BelowNamed,
            Frame = new Frame(senses, new Template("", Place(examples), TemplateNode.Empty), rest),
        };
        foreach (var (slot, value) in block.Slots)
            elided.Slots[slot] = value;
        foreach (var (name, rule) in block.Rules)
            elided.Rules[name] = rule;
        foreach (var (name, list) in block.Lists)
            elided.Lists[name] = list;
        elided.Examples.AddRange(Strings(examples));
        return elided;
    }

    private void Flags(YamlNode node, IntentBlock block)
    {
        foreach (var name in Strings(node))
        {
            if (Enum.TryParse<ClauseFlags>(name, ignoreCase: true, out var flag))
                block.Flags |= flag;
            else
                Error(
                    node,
                    $"There is no flag '{name}'. Flags: "
                        + $"{string.Join(", ", Enum.GetNames<ClauseFlags>().Skip(1).Select(n => n.ToLowerInvariant()))}."
                );
        }
    }

    private void Context(YamlNode node, Dictionary<string, ContextRule> into)
    {
        foreach (var (key, value) in Pairs(node))
        {
            var body =
                value is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode("value"), out var inner)
                    ? inner
                    : value;
            var values = body is YamlSequenceNode or YamlScalarNode { Value: not (null or "") }
                ? Strings(body).ToArray()
                : [];
            var slot =
                value is YamlMappingNode m
                && m.Children.TryGetValue(new YamlScalarNode("slot"), out var s)
                && Scalar(s) == "true";
            into[key] = new ContextRule(values, slot);
        }
    }

    private void Lists(YamlNode node, Dictionary<string, ListSource> into)
    {
        foreach (var (name, value) in Pairs(node))
        {
            var pairs = Pairs(value).ToDictionary(p => p.Key, p => p.Value);
            _source.ChangesBelow |= _layer > 0 && into == _source.Lists && into.ContainsKey(name);
            if (pairs.TryGetValue("wildcard", out var wildcard) && Flag(wildcard))
                into[name] = new ListSource.Wildcard();
            else if (pairs.TryGetValue("range", out var range))
                into[name] = Range(Pairs(range).ToDictionary(p => p.Key, p => p.Value));
            else if (pairs.TryGetValue("values", out var values) && values is YamlSequenceNode items)
                into[name] = Values(
                    name,
                    items,
                    pairs.TryGetValue("replace", out var replace) && Flag(replace)
                        ? null
                        : into.GetValueOrDefault(name) as ListSource.Values
                );
            else
                Error(value, $"The list '{name}' has no values, no range and is no wildcard.");
        }
    }

    private ListSource.Values Values(string name, YamlSequenceNode items, ListSource.Values? before)
    {
        var values = new List<ListValue>(before?.Items ?? []);
        var closed =
            _layer > 0 && values.Exists(v => v.Out != v.In.Text)
                ? values.Select(v => v.Out).ToHashSet(StringComparer.Ordinal)
                : null;
        foreach (var item in items)
        {
            if (Value(item) is not { } value)
                continue;
            if (closed?.Contains(value.Out) == false)
                Error(
                    item,
                    $"The list '{name}' has no value '{value.Out}', only {string.Join(", ", closed)}: write {{in: "
                        + $"\"{value.In.Text}\", out: …}}."
                );
            else
                values.Add(value);
        }

        return new ListSource.Values(values);
    }

    private ListSource.Range Range(Dictionary<string, YamlNode> range) =>
        new(
            range.TryGetValue("from", out var from) ? Number(from) : 0,
            range.TryGetValue("to", out var to) ? Number(to) : 100,
            range.TryGetValue("step", out var step) ? Step(step) : 1,
            range.TryGetValue("multiplier", out var multiplier) ? Decimal(multiplier) : 1,
            range.TryGetValue("fractions", out var fractions) ? FractionsOf(fractions) : Fractions.None
        );

    private int Step(YamlNode node)
    {
        if (Number(node) is > 0 and var step)
            return step;
        Error(node, "A step is 1 or more.");
        return 1;
    }

    private decimal Decimal(YamlNode node)
    {
        if (
            decimal.TryParse(
                Scalar(node),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return number;
        Error(node, $"'{Scalar(node)}' is no number.");
        return 1;
    }

    private Fractions FractionsOf(YamlNode node)
    {
        switch (Scalar(node))
        {
            case "halves":
                return Fractions.Halves;
            case "tenths":
                return Fractions.Tenths;
            default:
                Error(node, "Fractions are 'halves' or 'tenths'.");
                return Fractions.None;
        }
    }

    private ListValue? Value(YamlNode node)
    {
        if (node is YamlScalarNode)
            return Template(node) is { } same
                ? new ListValue(same, Scalar(node), false, new Dictionary<string, string>())
                : null;
        var pairs = Pairs(node).ToDictionary(p => p.Key, p => p.Value);
        if (!pairs.TryGetValue("in", out var said))
        {
            Error(node, "A value of a list needs an 'in' template.");
            return null;
        }

        if (Template(said) is not { } template)
            return null;
        var stands = pairs.GetValueOrDefault("out") ?? said;
        var context = pairs.TryGetValue("context", out var c)
            ? Pairs(c).ToDictionary(p => p.Key, p => Scalar(p.Value))
            : [];
        var isNumber =
            stands is YamlScalarNode { Style: ScalarStyle.Plain }
            && int.TryParse(Scalar(stands), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return new ListValue(template, Scalar(stands), isNumber, context);
    }

    private void Rules(YamlNode node, Dictionary<string, Template> into)
    {
        foreach (var (name, value) in Pairs(node))
        {
            if ((value is YamlSequenceNode ? AnyOf(value) : Template(value)) is not { } template)
                continue;
            var before = into.GetValueOrDefault(name);
            if (into == _source.Rules && !_ruleNames.Add(name))
                _source.Twice.Add((name, Place(value)));
            template = template with { Size = SizeOf(template.Root, name, before?.Size ?? 0) };
            if (template.Size > MostNodes)
            {
                Error(value, $"The rule <{name}> is too large with those of its name that it uses.");
                continue;
            }

            _source.ChangesBelow |= _layer > 0 && into == _source.Rules && before is not null;
            into[name] =
                before is null || _layer == 0
                    ? template
                    : template with
                    {
                        Root = template.Root.Replace(name, before.Root),
                        Before = before,
                    };
        }
    }

    private static long SizeOf(TemplateNode node, string rule, long ofRule) =>
        node is TemplateNode.Rule { SlotName: null } r && r.Name == rule
            ? 1 + ofRule
            : 1 + node.Inner.Sum(n => SizeOf(n, rule, ofRule));

    // A list of words is any of them.
    private Template? AnyOf(YamlNode node)
    {
        List<Template> ways = [.. Templates(node)];
        return ways.Count == 0
            ? null
            : new Template(
                $"({string.Join('|', ways.Select(w => w.Text))})",
                Place(node),
                new TemplateNode.Choice([.. ways.Select(w => w.Root)])
            );
    }

    private IEnumerable<Template> Templates(YamlNode node) =>
        node is YamlSequenceNode items ? items.Select(Template).OfType<Template>()
        : Template(node) is { } one ? [one]
        : [];

    private Template? Template(YamlNode node)
    {
        if (node is not YamlScalarNode { Value: { } text } || string.IsNullOrWhiteSpace(text))
        {
            Error(node, "A template should stand here. One that begins with '{', '[' or '<' needs quotes around it.");
            return null;
        }

        if (_layer > 0 && ++_templates > MostTemplates)
        {
            if (_templates == MostTemplates + 1)
                Error(node, $"There are more than {MostTemplates:N0} templates and values, the most that are read.");
            return null;
        }

        var (root, error, offset) = TemplateParser.Read(text);
        if (root is not null)
            return new Template(text, Place(node), root);
        var at = Place(node);
        var quote = node is YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } ? 1 : 0;
        _source.Errors.Add(
            new GrammarError(
                $"The template '{text}' cannot be read. {error}",
                at with
                {
                    Column = at.Column + offset + quote,
                }
            )
        );
        return null;
    }

    private IEnumerable<(string Key, YamlNode Value)> Pairs(YamlNode node)
    {
        if (node is YamlMappingNode map)
            return map.Children.Select(p => (Scalar(p.Key), p.Value));
        if (node is not YamlScalarNode { Value: null or "" or "null" })
            Error(node, "Keys and values should stand here.");
        return [];
    }

    private IEnumerable<string> Strings(YamlNode node)
    {
        foreach (var item in node is YamlSequenceNode items ? items.Children : [node])
        {
            if (item is YamlScalarNode { Value: { } text })
                yield return text;
            else
                Error(
                    item,
                    "A text should stand here. One that begins with '{' or '[', or has ': ' in it, needs quotes "
                        + "around it."
                );
        }
    }

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private int Number(YamlNode node)
    {
        if (int.TryParse(Scalar(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Error(node, "A whole number should stand here.");
        return 0;
    }

    private bool Flag(YamlNode node)
    {
        if (!bool.TryParse(Scalar(node), out var flag))
            Error(node, "'true' or 'false' should stand here.");
        return flag;
    }

    private void Error(YamlNode node, string message) => _source.Errors.Add(new GrammarError(message, Place(node)));

    private GrammarLocation Place(YamlNode node) => new(_file, (int)node.Start.Line, (int)node.Start.Column);
}
