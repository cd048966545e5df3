using System.Text;
using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.App.Rendering;
using Otk.Cli.Answers;
using Otk.Cli.Interactive;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Trust;

namespace Otk.Cli.Trust;

/// <summary>
/// <c>otk trust</c>: shows the hooks and the grammar that a project brings, and lets the person say that they may be
/// used.
/// </summary>
/// <remarks>It is no intent: no phrase and no agent can say it.</remarks>
internal sealed class TrustCommand
{
    private readonly Host _host;
    private readonly WorkspaceFolder _folder;
    private readonly TrustStore _trust;
    private readonly IReadOnlyList<ProjectFile> _grammar;
    private readonly List<ProjectFile> _new;
    private readonly List<Problem> _unusable;
    private readonly int _known;

    private TrustCommand(Host host)
    {
        (_host, _folder, _trust) = (host, host.Workspace, new TrustStore(new PersonFolders(host.Environment)));
        var (hooks, grammar) = (ProjectFiles.Hooks(_folder), ProjectFiles.Grammar(_folder));
        _grammar = grammar.Files;
        _unusable = [.. hooks.Unusable, .. grammar.Unusable];
        List<ProjectFile> all = [.. hooks.Files, .. _grammar];
        _new = [.. all.Where(f => !_trust.Has(f))];
        _known = all.Count - _new.Count;
    }

    /// <summary>Runs it; exit status 4 where nobody agreed.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="json">True for one JSON object.</param>
    /// <param name="yes">True to trust without asking.</param>
    public static int Run(Host host, bool json, bool yes) => new TrustCommand(host).Run(json, yes);

    private int Run(bool json, bool yes)
    {
        var answer = Answer.Of(_host, json);
        if (!_trust.CanKeep && _new.Count > 0)
            return answer.Fail(
                Problem.Failed("There is no home folder to keep in what is trusted.", null, "set HOME or XDG_DATA_HOME")
            );
        foreach (var problem in _unusable)
            _host.Error.Write($"Not used: {Printable.Line(problem.Message)}\n");
        var shifts = GrammarShift.Of([.. _grammar.Select(f => PhraseGrammar.AsGrammar(_folder, f))]);
        if (!json)
            Show(shifts);
        if (
            _new.Count > 0
            && !yes
            && (
                !_host.CanAsk
                || json
                || !Confirmation.Ask(
                    _host,
                    $"Trust {(_new.Count == 1 ? "it" : $"these {_new.Count} files")} as they are now?"
                )
            )
        )
            return answer.Fail(Refused());
        try
        {
            foreach (var file in _new)
                _trust.Add(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return answer.Fail(FileProblem.Writing(e, "what is trusted"));
        }

        _host.Out.Write(json ? Json(shifts) + "\n" : Told());
        return 0;
    }

    private Problem Refused() =>
        _host.CanAsk
            ? Problem.Refused("Nothing was trusted.", null, "otk trust")
            : Problem.Refused("Trusting is asked for on a terminal.", null, "look at the files, then: otk trust --yes");

    private string Told() =>
        (_new.Count, _known) switch
        {
            (0, 0) when _unusable.Count > 0 => "Nothing of this project can be used.\n",
            (0, 0) => $"This project has no hooks in {_folder.Display(_folder.Hooks)}/ and no grammar in "
                + $"{_folder.Display(_folder.Grammar)}/.\n",
            (0, var known) => $"{Files(known)} trusted already; nothing is new.\n",
            (var added, _) => $"✅ Trusted: {Files(added)}. A change of any of them is asked about again.\n",
        };

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";

    private void Show(IReadOnlyList<(string Phrase, string Commands)> shifts)
    {
        var palette = Palette.Of(_host);
        foreach (var file in _new)
        {
            _host.Out.Write($"{palette.Strong(Printable.Line(_folder.Display(file.Path)))}\n");
            foreach (var line in Encoding.UTF8.GetString(file.Content).Split('\n'))
                _host.Out.Write($"  {Printable.Line(line)}\n");
        }

        if (shifts.Count == 0)
            return;
        _host.Out.Write($"{palette.Wrong("These phrases only look now, and would change documents:")}\n");
        foreach (var (phrase, commands) in shifts)
            _host.Out.Write($"  {Printable.Line(phrase)} → {Printable.Line(commands)}\n");
    }

    private string Json(IReadOnlyList<(string Phrase, string Commands)> shifts) =>
        JsonText.Object(j =>
        {
            j.WriteBoolean("ok", true);
            j.Member("trusted", _new, f => j.WriteStringValue(_folder.Display(f.Path)));
            j.WriteNumber("known", _known);
            j.Member(
                "shifts",
                shifts,
                s =>
                    j.Item(() =>
                    {
                        j.WriteString("phrase", s.Phrase);
                        j.WriteString("commands", s.Commands);
                    })
            );
        });
}
