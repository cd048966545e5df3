using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Otk.Language.Grammar;

/// <summary>Reads grammar files (YAML, and so JSON too) into one <see cref="GrammarSource"/>.</summary>
/// <remarks>A mistake is kept with its file, line and column, and the rest of the file is read all the same.</remarks>
public sealed class GrammarReader
{
    private readonly GrammarSource _source = new();
    private string _file = "";

    /// <summary>Reads every <c>*.yaml</c> below a folder, in order of path.</summary>
    public static GrammarSource ReadFolder(string folder)
    {
        var reader = new GrammarReader();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            reader.Add(File.ReadAllText(path), Path.GetRelativePath(folder, path).Replace('\\', '/'));
        return reader._source;
    }

    /// <summary>Reads one file, or every <c>*.yaml</c> below a folder.</summary>
    public static GrammarSource ReadPath(string path) => Directory.Exists(path) ? ReadFolder(path) : Read(File.ReadAllText(path), path);

    /// <summary>Reads one file's text.</summary>
    public static GrammarSource Read(string yaml, string file)
    {
        var reader = new GrammarReader();
        reader.Add(yaml, file);
        return reader._source;
    }

    private void Add(string yaml, string file)
    {
        _file = file;
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            _source.Errors.Add(new GrammarError(e.Message, new GrammarLocation(file, (int)e.Start.Line, (int)e.Start.Column)));
            return;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library's scanner runs past the end of a list or mapping that is not closed, without an error of its own.
            _source.Errors.Add(new GrammarError("The file is not valid YAML: a '[' or '{' is not closed.", new GrammarLocation(file, 1, 1)));
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
            case "not_typos":
                _source.NotTypos.AddRange(Strings(value));
                break;
            case "not_names":
                _source.NotNames.AddRange(Strings(value));
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
                "lead" => clauses.Lead,
                "tail" => clauses.Tail,
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
        foreach (var (key, value) in Pairs(node))
        {
            if (key == "data" && value is YamlSequenceNode data)
                blocks.AddRange(data.Select(Block));
            else
                Error(value, $"An intent has 'data', not '{key}'.");
        }
    }

    private IntentBlock Block(YamlNode node)
    {
        var block = new IntentBlock();
        foreach (var (key, value) in Pairs(node))
        {
            switch (key)
            {
                case "sentences":
                    block.Sentences.AddRange(Templates(value));
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
                    block.Flags.AddRange(Strings(value));
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

        return block;
    }

    private void Context(YamlNode node, Dictionary<string, ContextRule> into)
    {
        foreach (var (key, value) in Pairs(node))
        {
            var body = value is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode("value"), out var inner) ? inner : value;
            var values = body is YamlSequenceNode or YamlScalarNode { Value: not (null or "") } ? Strings(body).ToArray() : [];
            var slot = value is YamlMappingNode m && m.Children.TryGetValue(new YamlScalarNode("slot"), out var s) && Scalar(s) == "true";
            into[key] = new ContextRule(values, slot);
        }
    }

    private void Lists(YamlNode node, Dictionary<string, ListSource> into)
    {
        foreach (var (name, value) in Pairs(node))
        {
            var pairs = Pairs(value).ToDictionary(p => p.Key, p => p.Value);
            if (pairs.TryGetValue("wildcard", out var wildcard) && Scalar(wildcard) == "true")
                into[name] = new ListSource.Wildcard();
            else if (pairs.TryGetValue("range", out var range))
                into[name] = Range(Pairs(range).ToDictionary(p => p.Key, p => p.Value));
            else if (pairs.TryGetValue("values", out var values) && values is YamlSequenceNode items)
                into[name] = new ListSource.Values([.. items.Select(Value).OfType<ListValue>()]);
            else
                Error(value, $"The list '{name}' has no values, no range and is no wildcard.");
        }
    }

    private static ListSource.Range Range(Dictionary<string, YamlNode> range) => new(
        range.TryGetValue("from", out var from) ? Number(from) : 0,
        range.TryGetValue("to", out var to) ? Number(to) : 100,
        range.TryGetValue("step", out var step) ? Number(step) : 1,
        range.TryGetValue("multiplier", out var multiplier) ? Number(multiplier) : 1,
        range.TryGetValue("fractions", out var fractions) && Scalar(fractions) == "halves");

    private ListValue? Value(YamlNode node)
    {
        if (node is YamlScalarNode)
            return Template(node) is { } same ? new ListValue(same, Scalar(node), false, new Dictionary<string, string>()) : null;
        var pairs = Pairs(node).ToDictionary(p => p.Key, p => p.Value);
        if (!pairs.TryGetValue("in", out var said) || Template(said) is not { } template)
        {
            Error(node, "A value of a list needs an 'in' template.");
            return null;
        }

        var stands = pairs.GetValueOrDefault("out") ?? said;
        var context = pairs.TryGetValue("context", out var c) ? Pairs(c).ToDictionary(p => p.Key, p => Scalar(p.Value)) : [];
        var isNumber = stands is YamlScalarNode { Style: ScalarStyle.Plain } && int.TryParse(Scalar(stands), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return new ListValue(template, Scalar(stands), isNumber, context);
    }

    private void Rules(YamlNode node, Dictionary<string, Template> into)
    {
        foreach (var (name, value) in Pairs(node))
        {
            if (Template(value) is { } template)
                into[name] = template;
        }
    }

    private IEnumerable<Template> Templates(YamlNode node) =>
        node is YamlSequenceNode items ? items.Select(Template).OfType<Template>() : Template(node) is { } one ? [one] : [];

    private Template? Template(YamlNode node)
    {
        var text = Scalar(node);
        var (root, error, offset) = TemplateParser.Read(text);
        if (root is not null)
            return new Template(text, Place(node), root);
        var at = Place(node);
        var quote = node is YamlScalarNode { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } ? 1 : 0;
        _source.Errors.Add(new GrammarError($"The template '{text}' cannot be read. {error}", at with { Column = at.Column + offset + quote }));
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

    private static IEnumerable<string> Strings(YamlNode node) => node is YamlSequenceNode items ? items.Select(Scalar) : [Scalar(node)];

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static int Number(YamlNode node) => int.TryParse(Scalar(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private void Error(YamlNode node, string message) => _source.Errors.Add(new GrammarError(message, Place(node)));

    private GrammarLocation Place(YamlNode node) => new(_file, (int)node.Start.Line, (int)node.Start.Column);
}
