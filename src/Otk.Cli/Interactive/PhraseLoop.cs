using System.Runtime.InteropServices;
using Otk.App;
using Otk.App.Phrases;
using Otk.App.Rendering;
using Otk.Cli.Answers;
using Otk.Cli.Phrases;
using Otk.Cli.Rendering;
using Otk.Language.Values;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Phrases;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Cli.Interactive;

/// <summary>
/// <c>otk-new</c> without a phrase, on a terminal: reads phrases one after another until Ctrl-D. What earlier ones
/// named, "it" means in later ones.
/// </summary>
internal sealed class PhraseLoop
{
    private const string NoneOfSeveral = "Nothing that was said before names several documents";
    private readonly Host _host;
    private readonly Session _session;
    private readonly Consent _consent;
    private readonly Interpreter _interpreter;
    private readonly LineEditor _editor;
    private readonly PhraseHistory _history;
    private readonly DocumentStore _store;
    private bool _remembers = true;

    private PhraseLoop(Host host)
    {
        _host = host;
        _session = new Session(host, new TextAnswer(host, inLine: true));
        _consent = new Consent(host, _session);
        _interpreter = new Interpreter(PhraseGrammar.Of(host), host.Clock) { GoesOn = true };
        var folder = host.Workspace;
        _store = new DocumentStore(folder);
        _history = new PhraseHistory(folder);
        _editor = new LineEditor(
            host.Out,
            host.Width,
            Palette.Of(host),
            Hint,
            new PhraseCompletion(_interpreter, _store).Of,
            _history.Read()
        );
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

    // While a line is read Ctrl-C belongs to it; while a phrase is carried out it ends that.
    private string? Next()
    {
        using var keys = new RawKeys(_host);
        return _editor.Read(keys) is { } line && line.Trim() is not ("exit" or "quit") ? line : null;
    }

    private void Do(string line)
    {
        if (line.Length == 0)
            return;
        if (line == "?")
            ShowExamples();
        else
            Say(line);
        _host.Out.Flush();
        _host.Error.Flush();
    }

    private void Say(string line)
    {
        Remember(line);
        var meaning = _interpreter.Interpret(line);
        if (meaning.Verdict == Verdict.NotUnderstood && Command(line) is { } command)
            OtkProgram.Run(command, _host);
        else if (meaning.Partly is { } partly)
        {
            var intents = Continued(meaning with { Intents = partly.Intents });
            if (PartlyRead.Ask(_host, line, partly with { Intents = intents }))
                CarryOut(line, intents);
        }
        else if (meaning.Verdict != Verdict.Understood)
            Explanation.Refuse(_host.Error, meaning, inLine: true);
        else if (
            RepairGuard.Check(meaning, q => Consent.IsAsked(meaning.Intents) || Confirmation.Ask(_host, q)) is
            { } refused
        )
            _session.Fail(refused);
        else if (LacksSeveral(meaning))
            _host.Error.Write(
                $"{NoneOfSeveral}, so nothing was done.\n  say: list plans, then name them by their numbers: "
                    + "archive plan 1 and plan 2\n"
            );
        else
        {
            Explanation.Unread(_host.Error, meaning);
            CarryOut(line, Continued(meaning));
        }
    }

    // "otk trust": a command that is no phrase is run as in a shell, and tells itself what is wrong with it.
    private static string[]? Command(string line) =>
        ShellWords.Of(line) is [{ Text: "otk", IsQuoted: false }, ..] words
            ? [.. words.Skip(1).Select(w => w.Text)]
            : null;

    private void CarryOut(string line, IReadOnlyList<Intent> intents)
    {
        // Ctrl-C ends the phrase and not the line.
        using var stop = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            s =>
            {
                s.Cancel = true;
                stop.Cancel();
            }
        );
        try
        {
            _session.Stop = stop.Token;
            var bound = _session.Bind(intents);

            // Nobody is asked about what is refused anyway.
            if (Consent.IsAsked(bound) && _session.Refusal(bound) is { } refusal)
            {
                _session.Fail(refusal);
                return;
            }

            if (_consent.ToAll(bound) is not { } settled)
                return;
            stop.Token.ThrowIfCancellationRequested();
            _session.RunPhrase(line, settled);
        }
        catch (OperationCanceledException e)
        {
            _host.Error.Write(Host.Interrupted(e) is { Length: > 0 } told ? told : "Interrupted.\n");
        }
    }

    // A workspace that cannot be written to can still be looked at.
    private void Remember(string line)
    {
        if (!_remembers)
            return;
        try
        {
            _history.Add(line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _remembers = false;
            _host.Error.Write($"What is typed is not remembered: {FileProblem.Reason(e)}\n");
        }
    }

    // "It" is what the line before made or named, also where that only looked at it; "them" is all of that.
    private IReadOnlyList<Intent> Continued(Interpretation meaning)
    {
        if (
            meaning.Intents is not [var first, ..]
            || first.Target() is not DocumentRef.ByPick { Pick: Pick.Current } it
        )
            return meaning.Intents;
        if (
            IsOfSeveral(meaning)
            && _session.Named.Where(d => it.Kind is null || it.Kind == d.Kind).ToList() is { Count: > 1 } all
        )
            return
            [
                .. all.Select(d => first.WithTarget(new DocumentRef.ById(d.Kind, d.Id.Stem))),
                .. meaning.Intents.Skip(1),
            ];
        return Meant(it) is { } meant ? [first.WithTarget(meant), .. meaning.Intents.Skip(1)] : meaning.Intents;
    }

    private static bool IsOfSeveral(Interpretation meaning) =>
        meaning.Spans.Any(s => s is { Type: "pronoun", Resolution: "them" or "both" });

    private bool LacksSeveral(Interpretation meaning) =>
        IsOfSeveral(meaning)
        && meaning.Intents[0].Target() is DocumentRef.ByPick { Pick: Pick.Current }
        && _session.Named.Count < 2;

    // By its ID, so that the command that is shown says so too; a document of another kind is found from it by the
    // engine.
    private DocumentRef? Meant(DocumentRef.ByPick it) =>
        _session.Previous switch
        {
            [] => null,
            [var only] when it.Kind is null || it.Kind == only.Kind => new DocumentRef.ById(only.Kind, only.Id.Stem),
            _ => it with { Pick = Pick.Previous },
        };

    private string Hint(string line)
    {
        if (line.Trim() is "" or "exit" or "quit")
            return line.Length == 0 ? "? for what can be said, Ctrl-D to leave" : "Enter to leave";
        var meaning = _interpreter.Interpret(line);
        return meaning.Verdict switch
        {
            Verdict.Understood when LacksSeveral(meaning) => NoneOfSeveral,
            Verdict.Understood => $"→ {string.Join("; ", CommandLineText.For(Continued(meaning)))}",
            Verdict.Ambiguous => $"this can mean {meaning.Alternatives.Count + 1} things",
            _ => meaning.Suggestions is [var nearest, ..]
                ? $"not understood yet; for example: {nearest}"
                : "not understood yet",
        };
    }

    private void ShowExamples()
    {
        var lines = new LineWriter(_host.Out, isTerminal: true, _host.Width, Palette.Of(_host));
        lines.Table([
            .. SayableNow.In(_store).Select(e => new[] { e.Phrase, e.Does }),
            ["help", "see all that can be said"],
        ]);
    }
}
