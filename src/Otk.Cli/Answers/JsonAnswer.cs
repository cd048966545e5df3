using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Cli.Answers;

/// <summary>One JSON object on one line, however many intents there are.</summary>
internal sealed class JsonAnswer(Host host) : IAnswer
{
    private List<(Intent Intent, Outcome? Outcome)>? _several;
    private string? _phrase;

    public bool IsForPeople => false;

    public bool MayAsk => false;

    public void Begin(string? phrase) => (_several, _phrase) = ([], phrase);

    public void Next(string command) { }

    public void NothingDone(string refused) { }

    public void Tell(Intent intent, Outcome? outcome)
    {
        if (_several is not null)
            _several.Add((intent, outcome));
        else
            Write(outcome is null ? PhraseExamples.Json(host) : AnswerJson.One(intent, outcome));
    }

    public void Watched(Intent intent, Outcome.Orchestrated outcome)
    {
        if (outcome.Plans.Count > 0)
            Write(AnswerJson.One(intent, outcome));
    }

    public int End(Problem? problem)
    {
        Write(AnswerJson.Many(_phrase, _several ?? [], problem));
        _several = null;
        return problem is null ? 0 : (int)problem.Kind;
    }

    public int Fail(Problem problem)
    {
        Write(AnswerJson.Failed(problem));
        return (int)problem.Kind;
    }

    private void Write(string json) => host.Out.Write(json + "\n");
}
