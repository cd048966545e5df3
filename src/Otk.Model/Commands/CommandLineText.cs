using System.Globalization;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Commands;

/// <summary>The structured command for each intent: the one a script would use.</summary>
public static class CommandLineText
{
    /// <summary>The commands, in order. "The previous one" is written as what it stands for.</summary>
    public static IReadOnlyList<string> For(IReadOnlyList<Intent> intents)
    {
        var commands = new List<string>();
        string? previous = null;
        foreach (var intent in intents)
        {
            commands.Add(For(intent, previous));
            previous = intent switch
            {
                _ when IntentKind.Of(intent).Makes is not null => "latest",
                _ when intent.Target() is { } target and not DocumentRef.ByPick { Pick: Pick.Previous } => Reference(
                    target,
                    null,
                    previous
                ),
                _ => previous,
            };
        }

        return commands;
    }

    // Arguments stand before options.
    private static string For(Intent intent, string? previous)
    {
        var kind = IntentKind.Of(intent);
        var form = kind.Commands.Where(c => MemberText.Fits(c, intent)).MaxBy(c => c.Says.Count)!;
        var words = kind
            .Members.Where(m => form.Says.All(s => s.Member != m.Name))
            .OrderBy(m => m.Option is not null)
            .Select(m => Words(intent, m, form, previous));
        return string.Join(' ', Apart([.. words.Where(w => w.Length > 0)]).Prepend("otk " + form.Name));
    }

    // What begins with a hyphen and is no option stands behind "--", and so do all words that are no options.
    private static List<string> Apart(List<string> words) =>
        words.Exists(w => w.StartsWith("'-", StringComparison.Ordinal))
            ? [.. words.Where(w => w[0] == '-'), "--", .. words.Where(w => w[0] != '-')]
            : words;

    private static string Words(Intent intent, IntentMember member, CommandForm form, string? previous) =>
        member switch
        {
            // What is left unsaid is written as what it stands for, so the same that is said needs more words.
            IntentMember.Reference m when m.IfNone is { } none && SaysAs(m.Get(intent), none) => Option(
                m,
                $"{(m.Kind ?? form.Kind ?? DocumentKind.Plan).Word()} {none}"
            ),
            IntentMember.Reference m => m.Get(intent) is { } reference
                ? Option(m, Reference(reference, m.Kind ?? form.Kind, previous))
                : Option(m, m.IfNone),
            IntentMember.References m => string.Join(
                ' ',
                m.Get(intent).Select(r => Option(m, Reference(r, m.Kind, previous)))
            ),
            IntentMember.Text m => Option(m, m.Get(intent) is { } text ? Quote(text) : null),
            IntentMember.Flag m => m.Get(intent) && !m.IsShort ? m.Option! : "",
            IntentMember.Duration m => Option(m, m.Get(intent) is { } time ? DurationText.Write(time) : null),
            IntentMember.Time m => Option(m, m.Get(intent) is { } time ? Quote(time) : null),
            IntentMember.Texts m => string.Join(' ', m.Get(intent).Select(t => Option(m, Quote(t)))),
            IntentMember.Number m => Option(m, m.Get(intent)?.ToString(CultureInfo.InvariantCulture)),
            IntentMember.KindOf m => m.Get(intent) is { } kind ? kind.Word() + "s" : "",
            IntentMember.Choice m => m.Get(intent) is { } value && value != m.Default
                ? m.Options.First(o => o.Value == value).Option
                : "",
            _ => throw new InvalidOperationException($"A member of no known form: {member}"),
        };

    private static bool SaysAs(DocumentRef? reference, string none) =>
        reference is DocumentRef.ByPick { Pick: var pick and not Pick.Previous }
        && pick.ToString().Equals(none, StringComparison.OrdinalIgnoreCase);

    private static string Option(IntentMember member, string? value) =>
        value is null ? ""
        : member.Option is { } option
            ? value.StartsWith("'-", StringComparison.Ordinal) ? $"{option}={value}"
                : $"{option} {value}"
        : value;

    private static string Reference(DocumentRef reference, DocumentKind? commandKind, string? previous) =>
        Reference(reference, commandKind, previous, Quote);

    // The kind is said only where the command does not tell it.
    private static string Reference(
        DocumentRef reference,
        DocumentKind? commandKind,
        string? previous,
        Func<string, string> quote
    )
    {
        var kind = commandKind is null && reference.Kind is { } k ? k.Word() + " " : "";
        return reference switch
        {
            DocumentRef.ById r => (r.IsLinked ? r.Kind!.Value.Word() + " " : "") + quote(r.Path ?? r.Id),
            DocumentRef.ByTitle r => kind
                + quote(
                    ReferenceText.Read(r.Title, commandKind ?? r.Kind) is DocumentRef.ByTitle same
                    && same.Title == r.Title
                        ? r.Title
                        : ReferenceText.TitleMark + r.Title
                ),
            DocumentRef.ByNumber r => $"{kind}{r.Number}",
            DocumentRef.ByPick { Pick: Pick.Previous } => previous == "latest"
                ? kind + previous
                : previous ?? kind + "latest",
            DocumentRef.ByPick { Status: null, Owner: null } r => kind + Word(r.Pick),
            DocumentRef.ByPick r => quote(
                string.Join(' ', new[] { Word(r.Pick), r.Status, r.Kind?.Word(), Owner(r.Owner) }.OfType<string>())
            ),
            DocumentRef.All r => quote(
                string.Join(
                    ' ',
                    (
                        (string?[])
                            [
                                "all",
                                r.State,
                                r.Status,
                                (r.Kind?.Word() ?? "plan") + "s",
                                Named(ReferenceText.About, r.Text),
                                Named(ReferenceText.Tagged, r.Tag),
                                Named(ReferenceText.Priority, r.Priority),
                                Owner(r.Owner),
                                .. r.Except.Select(e =>
                                    $"{ReferenceText.Except} {ReferenceText.Part(Reference(e, r.Kind, null, text => text))}"
                                ),
                            ]
                    ).OfType<string>()
                )
            ),
            _ => throw new InvalidOperationException($"A reference of no known form: {reference}"),
        };
    }

    private static string Word(Pick pick) => pick.ToString().ToLowerInvariant();

    private static string? Owner(string? owner) => Named(ReferenceText.Of, owner);

    private static string? Named(string keyword, string? value) =>
        value is null ? null : $"{keyword} {ReferenceText.Part(value)}";

    /// <summary>
    /// A word in single quotes as a POSIX shell reads them; one that no shell would touch, and that ends no sentence,
    /// stands as it is.
    /// </summary>
    public static string Quote(string text) =>
        text.Length > 0
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '@' or '+' or ',')
        && text[0] != '-'
        && text[^1] is not ('.' or ',')
            ? text
            : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
