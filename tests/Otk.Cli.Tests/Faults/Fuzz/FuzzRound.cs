using Otk.Cli.Tests.Faults.Injection;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults.Fuzz;

/// <summary>A workspace with odd files in it, and random commands one after another.</summary>
internal static class FuzzRound
{
    public const int Commands = 25;

    // A program that is compiled as it runs takes its time to start.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(BuiltPrograms.AreNative ? 10 : 30);

    /// <summary>Runs one; how many commands it ran, and those that failed.</summary>
    public static (int Ran, IReadOnlyList<FuzzFailure> Failures) Run(
        int seed,
        int round,
        Stage project,
        IReadOnlyList<string> phrases
    )
    {
        var random = new Random(SeedOf(seed, round));
        using var stage = random.Next(3) == 0 ? new Stage() : new Stage(project);
        var files = new OddFiles(random, stage.Work);
        files.Put();
        var commands = new RandomCommands(random, phrases, files.Ids);
        var failures = new List<FuzzFailure>();
        for (var i = 1; i <= Commands; i++)
        {
            var (program, arguments, input) = commands.Next();
            var limit = LimitOf(stage, arguments);
            var start = () => stage.Line(BuiltPrograms.PathOf(program), arguments);
            var answer = FaultPrograms.Run(start(), limit * 2, input);

            // Twice too slow is too slow; once may be the machine.
            if (answer.Took > limit)
                answer = FaultPrograms.Run(start(), limit * 2, input);
            if (KindOf(answer, limit) is not { } kind)
                continue;
            failures.Add(new FuzzFailure(kind, round, i, Shown(program, arguments), answer, files.Told));

            // What waits for ever once will do so again, and that takes long.
            if (answer.IsHung)
                return (i, failures);
        }

        return (Commands, failures);
    }

    // A grammar of one's own is compiled anew each time, and so is what the tools for grammars look at: a second
    // or two by itself.
    private static TimeSpan LimitOf(Stage stage, string[] arguments)
    {
        var compiles = arguments[0] == "grammar" || Directory.Exists(Path.Combine(stage.Work, ".otk", "grammar"));
        return compiles ? _limit * 4 : _limit;
    }

    private static string? KindOf(Answer answer, TimeSpan limit) =>
        answer.IsHung ? "hang"
        : answer.HasTrace ? "stack trace"
        : answer.Status is < 0 or > 4 ? $"exit status {answer.Status}"
        : answer.Took > limit ? "slow"
        : null;

    private static string Shown(string program, string[] arguments) =>
        program
        + string.Concat(
            arguments.Select(a =>
            {
                var text = System.Text.Json.JsonSerializer.Serialize(a);
                return " " + (text.Length > 120 ? $"{text[..100]}…\"({a.Length} characters)" : text);
            })
        );

    // The same on every machine.
    private static int SeedOf(int seed, int round) => unchecked((seed * 31) + (round * 7919));
}
