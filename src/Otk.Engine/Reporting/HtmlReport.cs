using System.Globalization;
using System.Net;
using System.Text;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Reporting;

/// <summary>
/// Writes a report as one HTML page that needs nothing else: no script, no font, no network. Every text of a document
/// is escaped.
/// </summary>
internal static class HtmlReport
{
    /// <summary>What stands in every page that otk writes.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"otk\">";

    // Nothing may be loaded or run, even should a text of a document find a way to be read as markup.
    private const string Policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8881; --done: #2e9e5b; --warn: #c9462c; }
        * { box-sizing: border-box; }
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
        .made, .id, time { color: GrayText; font-size: .85rem; }
        .board { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(11rem, 1fr); gap: .7rem; overflow-x: auto; }
        .column { background: var(--soft); border-radius: .5rem; padding: .6rem; }
        .column h3 { font-size: .9rem; margin: 0 0 .5rem; } .column h3 span { color: GrayText; font-weight: normal; }
        .card { background: Canvas; border: 1px solid var(--line); border-radius: .4rem; padding: .45rem .6rem; }
        .card { margin-top: .5rem; overflow-wrap: anywhere; }
        .why { display: block; color: var(--warn); font-size: .8rem; }
        .id { display: block; font-family: ui-monospace, monospace; font-size: .75rem; }
        progress { appearance: none; width: 100%; height: .4rem; border: 0; border-radius: .2rem; }
        progress { background: var(--line); overflow: hidden; }
        progress::-webkit-progress-bar { background: var(--line); }
        progress::-webkit-progress-value { background: var(--done); }
        progress::-moz-progress-bar { background: var(--done); }
        table { border-collapse: collapse; width: 100%; }
        td, th { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; }
        td, th { border-top: 1px solid var(--line); }
        td.bar { width: 12rem; } td.number { white-space: nowrap; }
        ul { padding-left: 1.1rem; } li { margin: .25rem 0; overflow-wrap: anywhere; } .blocker { color: var(--warn); }
        @media (max-width: 40rem) { .board { grid-auto-flow: row; grid-template-columns: 1fr; } td.bar { width: 5rem; } }
        """;

    public static string Of(ReportContent data)
    {
        var html = new StringBuilder();
        html.Append(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                    + "content=\"width=device-width, initial-scale=1\">\n"
            )
            .Append(Mark)
            .Append('\n')
            .Append(Policy)
            .Append("\n<title>")
            .Append(Text(data.Name))
            .Append(": otk report</title>\n<style>\n")
            .Append(Style)
            .Append("\n</style>\n</head>\n<body>\n")
            .Append("<h1>")
            .Append(Text(data.Name))
            .Append("</h1>\n<p class=\"made\">Made ")
            .Append(Time(Timestamp.Write(data.Made)))
            .Append(" by otk</p>\n");
        Board(html, data, DocumentKind.Plan, "Plans");
        Board(html, data, DocumentKind.Spec, "Specs");
        Progress(html, data);
        Entries(html, "Open blockers", data.Blockers, "blocker", "Nothing is blocked.");
        Entries(html, "Decisions", data.Decisions, "decision", "No decision is written down.");
        Archived(html, data);
        Timeline(html, data);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Board(StringBuilder html, ReportContent data, DocumentKind kind, string heading)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2>\n<div class=\"board\" id=\"{kind.Word()}s\">\n");
        foreach (var column in data.Columns.Where(c => c.Kind == kind))
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<section class=\"column\"><h3>{Text(column.Status)} <span>{column.Cards.Count}</span></h3>\n"
            );
            foreach (var card in column.Cards)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<div class=\"card\">{Text(card.Document.Title)}<span "
                        + $"class=\"id\">{Text(card.Document.Id.Stem)}{Owner(card.Document)}</span>{Bar(card.Done, card.Total)}"
                        + $"{string.Concat(card.Why.Select(w => $"<span class=\"why\">{Text(w)}</span>"))}</div>\n"
                );
            }

            html.Append("</section>\n");
        }

        html.Append("</div>\n");
    }

    private static void Progress(StringBuilder html, ReportContent data)
    {
        html.Append("<h2>Progress</h2>\n");
        var threads = data.Threads.Where(t => t.Total > 0).ToList();
        if (threads.Count == 0)
        {
            html.Append("<p class=\"made\">No open plan has a checklist yet.</p>\n");
            return;
        }

        html.Append("<table id=\"progress\">\n");
        foreach (var thread in threads)
        {
            html.Append(
                    CultureInfo.InvariantCulture,
                    $"<tr><td>{Text(thread.Head.Title)}<span "
                        + $"class=\"id\">{Text(thread.Head.Id.Stem)}</span></td><td>{Text(thread.Step ?? "")}</td>"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<td class=\"bar\">{Bar(thread.Done, thread.Total)}</td><td "
                        + $"class=\"number\">{thread.Done}/{thread.Total}</td></tr>\n"
                );
        }

        html.Append("</table>\n");
    }

    private static void Entries(
        StringBuilder html,
        string heading,
        IEnumerable<ReportEntry> entries,
        string mark,
        string none
    )
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2>\n");
        var any = false;
        foreach (var entry in entries)
        {
            html.Append(any ? "" : $"<ul id=\"{mark}s\">\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<li class=\"{mark}\">{Text(entry.Text)}<span "
                        + $"class=\"id\">{Text(new DocumentId(entry.Log.Link).Stem)}</span></li>\n"
                );
            any = true;
        }

        html.Append(any ? "</ul>\n" : $"<p class=\"made\">{none}</p>\n");
    }

    private static void Archived(StringBuilder html, ReportContent data)
    {
        if (data.CalledOff.Count == 0)
            return;
        html.Append("<h2>Called off</h2>\n<ul id=\"archived\">\n");
        foreach (var document in data.CalledOff)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li>{Text(document.Title)}: {Text(document.Value(Fields.ArchiveReason))}<span "
                    + $"class=\"id\">{Text(document.Id.Stem)}</span></li>\n"
            );
        html.Append("</ul>\n");
    }

    private static void Timeline(StringBuilder html, ReportContent data)
    {
        html.Append("<h2>Timeline</h2>\n<table id=\"timeline\">\n");
        foreach (var (time, what) in data.Events)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td class=\"number\">{Time(time)}</td><td>{Text(what)}</td></tr>\n"
            );
        html.Append("</table>\n");
    }

    private static string Bar(int done, int total) =>
        total == 0 ? "" : $"<progress value=\"{done}\" max=\"{total}\" title=\"{done} of {total}\"></progress>";

    private static string Owner(Document document) => document.Owner.Length == 0 ? "" : $" · {Text(document.Owner)}";

    private static string Time(string written) =>
        "<time "
        + $"datetime=\"{Text(written)}\">{Text(written.Replace('T', ' ').Replace("Z", " UTC", StringComparison.Ordinal))}</time>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
