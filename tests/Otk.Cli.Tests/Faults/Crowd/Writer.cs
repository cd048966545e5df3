using System.Text.Json;
using Otk.Cli.Tests.Faults.Injection;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults.Crowd;

/// <summary>Somebody who runs one command after another. What only they change must be as they left it.</summary>
internal sealed class Writer(int number, int seed, Stage stage, Ledger ledger)
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(150);

    // What is refused because somebody else was faster may be asked for again.
    private const int Tries = 6;
    private readonly Random _random = new((seed * 1000) + number);
    private readonly List<string> _plans = [];

    /// <summary>Runs that many.</summary>
    public void Run(int acts)
    {
        for (var i = 1; i <= acts; i++)
            Act(i);
    }

    private void Act(int i)
    {
        switch (_plans.Count == 0 ? 0 : _random.Next(12))
        {
            case 0 or 1 or 2:
                Plan($"Crowd {number} idea {i}");
                break;
            case 3 or 4:
                var entry = $"entry {number}-{i} of the crowd";
                if (Do("log", "SPEC-shared", entry, _random.Next(2) == 0 ? "--decision" : "--note") is not null)
                    ledger.Entries.Add(entry);
                break;
            case 5 or 6:
                var item = $"Item of writer {number}";
                var tick = !ledger.Items.GetValueOrDefault(item);
                if (Do(["check", "SPEC-shared", item, .. tick ? Array.Empty<string>() : ["--undo"]]) is not null)
                    ledger.Items[item] = tick;
                break;
            case 7:
                if (Do("exec", "SPEC-shared", "--json") is { } log)
                    ledger.Logs.Add(PathIn(log));
                break;
            case 8 or 9:
                var (id, title) = (_plans[_random.Next(_plans.Count)], $"Crowd {number} renamed {i}");
                if (Do("set", id, "--title", title) is not null)
                    ledger.Titles[id] = title;
                break;
            case 10:
                // What the editor works on: refused where it was saved at that moment.
                var answer = Try("set", "PLAN-by-hand", "--owner", $"Writer {number}");
                if (answer.Status is not (0 or 1))
                    ledger.Wrong.Enqueue($"set PLAN-by-hand ended with {answer.Status}: {answer.Brief}");
                break;
            default:
                Do("orchestrate");
                break;
        }
    }

    private void Plan(string title)
    {
        string[] ready = _random.Next(2) == 0 ? [] : ["--ready"];
        if (Do(["plan", title, "--json", .. ready]) is not { } answer)
            return;
        ledger.Plans.Add(title);
        var id = Path.GetFileNameWithoutExtension(PathIn(answer));
        ledger.Titles[id] = title;
        _plans.Add(id);
    }

    // Until it is done; null where it never is.
    private Answer? Do(params string[] arguments)
    {
        Answer answer = null!;
        for (var i = 0; i < Tries; i++)
        {
            answer = Try(arguments);
            if (answer.Status == 0)
            {
                ledger.Done();
                return answer;
            }

            ledger.Again.Enqueue($"otk {string.Join(' ', arguments)}: {answer.Status}: {answer.Brief}");
            if (answer.IsHung || answer.HasTrace)
                break;
        }

        ledger.Wrong.Enqueue($"never done: otk {string.Join(' ', arguments)}: {answer.Status}: {answer.Brief}");
        return null;
    }

    private Answer Try(params string[] arguments)
    {
        var line = stage.Line(BuiltPrograms.PathOf("otk"), [.. arguments, "--lock-timeout", "100"]);
        var answer = FaultPrograms.Run(line, _limit);
        var kind =
            answer.IsHung ? "hang"
            : answer.HasTrace ? "stack trace"
            : null;
        if (kind is not null)
            ledger.Wrong.Enqueue($"{kind}: otk {string.Join(' ', arguments)}: {answer.Status}: {answer.Brief}");
        return answer;
    }

    private static string PathIn(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Out.Split('\n').First(l => l.StartsWith('{')));
        return json.RootElement.TryGetProperty("log", out var log)
            ? log.GetString()!
            : json.RootElement.GetProperty("document").GetProperty("path").GetString()!;
    }
}
