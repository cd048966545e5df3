using Otk.App;
using Otk.App.Commands;
using Otk.App.Phrases;
using Otk.App.Rendering;
using Otk.Cli.Phrases;
using Otk.Cli.Rendering;
using Otk.Language.Understanding;
using Otk.Model.Intents;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Cli.Interactive;

/// <summary><c>otk-new</c> without a phrase, on a terminal: reads phrases one after another until Ctrl-D. What earlier ones named, "it" means in later ones.</summary>
internal sealed class PhraseLoop
{
    private const int ExamplesShown = 2;
    private readonly Host _host;
    private readonly Session _session;
    private readonly Interpreter _interpreter;
    private readonly LineEditor _editor;
    private readonly PhraseHistory _history;
    private bool _named;

    private PhraseLoop(Host host)
    {
        _host = host;
        _session = new Session(host, json: false);
        var grammar = PhraseGrammar.Of(host);
        _interpreter = new Interpreter(grammar);
        var folder = WorkspaceFolder.Find(host.CurrentFolder, host.Environment("OTK_ARTIFACT_ROOT"));
        var store = new DocumentStore(folder);
        _history = new PhraseHistory(folder);
        _editor = new LineEditor(host.Out, host.Width, Palette.Of(host), Hint, new PhraseCompletion(grammar, store).Of, _history.Read());
    }

    /// <summary>Runs until the user leaves; exit status 0.</summary>
    public static int Run(Host host)
    {
        var loop = new PhraseLoop(host);
        host.Out.Write("Say what you want. Tab completes, ? shows what can be said, Ctrl-D leaves.\n");
        while (loop.Next() is { } line)
            loop.Do(line.Trim());
        return 0;
    }

    // While a line is read Ctrl-C belongs to it; while a phrase is carried out it ends the program.
    private string? Next()
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return _editor.Read();
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private void Do(string line)
    {
        if (line.Length == 0)
            return;
        if (line != "?")
            _history.Add(line);
        if (line == "?")
        {
            ShowExamples();
        }
        else if (_interpreter.Interpret(line) is { Verdict: Verdict.Understood } meaning)
        {
            if (RepairGuard.Check(_host, meaning, json: false) is { } refused)
                _session.Fail(refused);
            else if (IsAgreed(meaning))
                _named |= _session.RunPhrase(line, Continued(meaning.Intents)) == 0;
        }
        else
        {
            Explanation.Refuse(_host.Error, _interpreter.Interpret(line));
        }

        _host.Out.Flush();
        _host.Error.Flush();
    }

    // "It" is what the line before made or named, also where that only looked at it.
    private IReadOnlyList<Intent> Continued(IReadOnlyList<Intent> intents) => _named
        ? [.. intents.Select((intent, i) => i == 0 && intent.Target() is DocumentRef.ByPick { Pick: Pick.Current } it && _session.HasPrevious ? intent.WithTarget(it with { Pick = Pick.Previous }) : intent)]
        : intents;

    private bool IsAgreed(Interpretation meaning)
    {
        if (!meaning.Intents.Any(i => i is Intent.Archive or Intent.Undo { OnlyList: false } or Intent.Initialize { Remove: true }))
            return true;
        _host.Out.Write($"{Printable.Line(string.Join("; ", CommandLineText.For(meaning.Intents)))}: do it? [y/N] ");
        _host.Out.Flush();
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private string Hint(string line)
    {
        if (line.Trim().Length == 0)
            return "? for examples, Ctrl-D to leave";
        var meaning = _interpreter.Interpret(line);
        return meaning.Verdict switch
        {
            Verdict.Understood => $"→ {string.Join("; ", CommandLineText.For(meaning.Intents))}",
            Verdict.Ambiguous => $"this can mean {meaning.Alternatives.Count + 1} things",
            _ => Nearest(meaning) is { } nearest ? $"not understood yet; for example: {nearest}" : "not understood yet",
        };
    }

    // While a phrase is begun, one that begins as it does tells most.
    private static string? Nearest(Interpretation meaning)
    {
        var first = meaning.Phrase.Trim().Split(' ')[0];
        return meaning.Suggestions.Skip(1).FirstOrDefault(s => s.StartsWith(first, StringComparison.OrdinalIgnoreCase)) ?? (meaning.Suggestions is [var only, ..] ? only : null);
    }

    private void ShowExamples()
    {
        var lines = new LineWriter(_host.Out, isTerminal: true, _host.Width, Palette.Of(_host));
        lines.Table(PhraseExamples.Of(_host).Select(e => new[] { e.Intent, string.Join(" · ", e.Phrases.Take(ExamplesShown)) }));
    }
}
