using Sprache;

namespace Otk.Language.Grammar;

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

    private static readonly Parser<string> _name = Parse
        .Char(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.', "a name")
        .AtLeastOnce()
        .Text();

    private static readonly Parser<char> _character = Parse
        .Char('\\')
        .Then(_ => Parse.AnyChar)
        .Or(Parse.CharExcept(Special));

    private static readonly Parser<TemplateNode> _text = _character
        .AtLeastOnce()
        .Text()
        .Select(t => (TemplateNode)new TemplateNode.Text(t));

    private static readonly Parser<TemplateNode> _slot =
        from open in Parse.Char('{')
        from list in _name
        from slot in Parse.Char(':').Then(_ => _name).XOptional()
        from close in Parse.Char('}')
        select (TemplateNode)new TemplateNode.Slot(list, slot.GetOrElse(list));

    private static readonly Parser<TemplateNode> _rule =
        from open in Parse.Char('<')
        from name in _name
        from slot in Parse.Char(':').Then(_ => _name).XOptional()
        from close in Parse.Char('>')
        from repeat in Parse.Chars("+*").Optional()
        select Repeated(new TemplateNode.Rule(name, slot.GetOrDefault()), repeat.GetOrDefault());

    private static readonly Parser<TemplateNode> _group =
        from open in Parse.Char('(')
        from inner in Parse.Ref(() => _alternatives!)
        from close in Parse.Char(')')
        from repeat in Parse.Chars("+*").Optional()
        select Repeated(inner, repeat.GetOrDefault());

    private static readonly Parser<TemplateNode> _optional =
        from open in Parse.Char('[')
        from inner in Parse.Ref(() => _alternatives!)
        from close in Parse.Char(']')
        select (TemplateNode)new TemplateNode.Choice([inner, TemplateNode.Empty]);

    private static readonly Parser<TemplateNode> _sequence = _text
        .XOr(_slot)
        .XOr(_rule)
        .XOr(_group)
        .XOr(_optional)
        .XMany()
        .Select(items => items.ToArray() is [var one] ? one : new TemplateNode.Sequence([.. items]));

    private static readonly Parser<TemplateNode> _alternatives =
        from first in _sequence
        from rest in Parse
            .Char('|')
            .Then(_ => _sequence)
            .XAtLeastOnce()
            .Select(more => (TemplateNode)new TemplateNode.Choice([first, .. more]))
            .XOr(
                Parse
                    .Char(';')
                    .Then(_ => _sequence)
                    .XAtLeastOnce()
                    .Select(more => (TemplateNode)new TemplateNode.Permutation([first, .. more]))
            )
            .XOr(Parse.Return(first))
        select rest;

    /// <summary>The template's root, or a message and the offset of the character that it is about.</summary>
    public static (TemplateNode? Root, string? Error, int Offset) Read(string template)
    {
        if (TooDeep(template) is { } deep)
            return (null, $"It nests more than {Deepest} deep.", deep);
        var result = _alternatives.End().TryParse(template);
        return result.WasSuccessful
            ? (result.Value, null, 0)
            : (null, Explain(template, result), result.Remainder.Position);
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

    private static TemplateNode Repeated(TemplateNode item, char sign) =>
        sign switch
        {
            '+' => new TemplateNode.Repeat(item),
            '*' => new TemplateNode.Choice([new TemplateNode.Repeat(item), TemplateNode.Empty]),
            _ => item,
        };

    private static string Explain(string template, IResult<TemplateNode> result)
    {
        var at = result.Remainder.Position;
        var found = at < template.Length ? $"'{template[at]}'" : "the end";
        var wanted = string.Join(" or ", result.Expectations.Distinct());
        return wanted.Length > 0
            ? $"Found {found} where {wanted} should stand."
            : $"Found {found} where a template cannot go on.";
    }
}
