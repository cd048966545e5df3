using System.Buffers;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Templates;

/// <summary>Reads a sentence template.</summary>
/// <remarks>
/// The language is that of hassil: <c>(a|b)</c>, <c>[optional]</c>, <c>(a;b)</c> permutations, <c>{list}</c>,
/// <c>{list:slot}</c>, <c>&lt;rule&gt;</c>, <c>\</c> before a character that is to stand for itself; also inside words.
/// Ours besides: <c>&lt;rule:slot&gt;</c> keeps what a rule reads, and <c>+</c> or <c>*</c> behind a group or a rule
/// repeats it.
/// </remarks>
public static class TemplateParser
{
    private const int Deepest = 50;
    private const string Special = "()[]{}<>|;\\";
    private static readonly SearchValues<char> _special = SearchValues.Create(Special);
    private const string NameLabel = "a name";

    // What may stand anywhere is no help to who forgot a bracket.
    private static readonly string[] _telling = [")", "]", "}", ">", ":", NameLabel];

    private static readonly Parser<char, string> _name = Parser<char>
        .Token(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
        .Labelled(NameLabel)
        .AtLeastOnceString();

    private static readonly Parser<char, TemplateNode> _text = Char('\\')
        .Then(Parser<char>.Any)
        .Or(AnyCharExcept(Special))
        .AtLeastOnceString()
        .Select(t => (TemplateNode)new TemplateNode.Text(t));

    private static readonly Parser<char, string?> _slotName = Char(':')
        .Then(_name)
        .Optional()
        .Select(n => n.HasValue ? n.Value : null);

    private static readonly Parser<char, TemplateNode> _slot = Map(
        (list, slot) => (TemplateNode)new TemplateNode.Slot(list, slot ?? list),
        Char('{').Then(_name),
        _slotName.Before(Char('}'))
    );

    private static readonly Parser<char, Maybe<char>> _sign = OneOf('+', '*').Optional();

    private static readonly Parser<char, TemplateNode> _rule = Map(
        (name, slot, sign) => Repeated(new TemplateNode.Rule(name, slot), sign),
        Char('<').Then(_name),
        _slotName.Before(Char('>')),
        _sign
    );

    private static readonly Parser<char, TemplateNode> _group = Map(
        Repeated,
        Rec(() => _alternatives!).Between(Char('('), Char(')')),
        _sign
    );

    private static readonly Parser<char, TemplateNode> _optional = Rec(() => _alternatives!)
        .Between(Char('['), Char(']'))
        .Select(inner => (TemplateNode)new TemplateNode.Choice([inner, TemplateNode.Empty]));

    private static readonly Parser<char, TemplateNode> _sequence = OneOf(_text, _slot, _rule, _group, _optional)
        .Many()
        .Select(items => items.ToArray() is [var one] ? one : new TemplateNode.Sequence([.. items]));

    private static readonly Parser<char, TemplateNode> _alternatives = Map(
        (first, rest) => rest.HasValue ? rest.Value(first) : first,
        _sequence,
        OneOf(
                Char('|')
                    .Then(_sequence)
                    .AtLeastOnce()
                    .Select<Func<TemplateNode, TemplateNode>>(more =>
                        first => new TemplateNode.Choice([first, .. more])
                    ),
                Char(';')
                    .Then(_sequence)
                    .AtLeastOnce()
                    .Select<Func<TemplateNode, TemplateNode>>(more =>
                        first => new TemplateNode.Permutation([first, .. more])
                    )
            )
            .Optional()
    );

    private static readonly Parser<char, TemplateNode> _template = _alternatives.Before(Parser<char>.End);

    /// <summary>The template's root, or a message and the offset of the character that it is about.</summary>
    public static (TemplateNode? Root, string? Error, int Offset) Read(string template)
    {
        // Most of a list's words have nothing to read.
        if (template.Length > 0 && !template.AsSpan().ContainsAny(_special))
            return (new TemplateNode.Text(template), null, 0);
        if (TooDeep(template) is { } deep)
            return (null, $"It nests more than {Deepest} deep.", deep);
        var result = _template.Parse(template);
        return result.Success
            ? (result.Value, null, 0)
            : (null, Explain(template, result.Error!), result.Error!.ErrorOffset);
    }

    // The parser goes down with every bracket; what a person writes never gets near this.
    private static int? TooDeep(string template)
    {
        var depth = 0;
        for (var at = 0; at < template.Length; at++)
        {
            depth +=
                template[at] is '(' or '[' ? 1
                : template[at] is ')' or ']' ? -1
                : 0;
            if (depth > Deepest)
                return at;
        }

        return null;
    }

    private static TemplateNode Repeated(TemplateNode item, Maybe<char> sign) =>
        sign.GetValueOrDefault(' ') switch
        {
            '+' => new TemplateNode.Repeat(item),
            '*' => new TemplateNode.Choice([new TemplateNode.Repeat(item), TemplateNode.Empty]),
            _ => item,
        };

    private static string Explain(string template, ParseError<char> error)
    {
        var found = error.ErrorOffset < template.Length ? $"'{template[error.ErrorOffset]}'" : "the end";
        var wanted = string.Join(
            " or ",
            error
                .Expected.Select(e => e.Label ?? (e.IsEof ? "" : string.Concat(e.Tokens)))
                .Where(_telling.Contains)
                .Distinct()
        );
        return wanted.Length > 0
            ? $"Found {found} where {wanted} should stand."
            : $"Found {found} where a template cannot go on.";
    }
}
