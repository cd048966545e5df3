using System.Diagnostics;
using Otk.English;
using Otk.Phrases;

namespace Otk.Benchmarks;

/// <summary>Phrases of 100 kB, the median of three runs each, and how much longer than half of one they take.</summary>
internal static class LongPhrases
{
    private const int Length = 100_000;
    private const int Runs = 3;

    private static readonly (string Of, string Begin, string Again)[] _shapes =
    [
        ("emoji", "plan x ", "🙂"),
        ("full stops", "", "."),
        ("thanks", "plan x", " thanks"),
        ("a quote that nothing closes", "plan '", "x "),
        ("apostrophes", "plan \"", "it's "),
        ("please", "", "please "),
        ("IDs", "", "PLAN-a, "),
        ("marks of quoted mail", "", "> "),
        ("hyphens", "", "- "),
        ("prose", "", "We met today and talked about the login page, and it is slow. "),
        ("typos", "", "plesae "),
        ("plans", "", "plan x, "),
        ("commands", "", "show it. "),
    ];

    /// <summary>Runs it.</summary>
    public static int Run()
    {
        var interpreter = new Interpreter(EnglishGrammar.Compiled);
        foreach (var (of, begin, again) in _shapes)
        {
            var (whole, half) = (Median(Length), Median(Length / 2));
            Console.WriteLine($"{of}: {whole:0.00} s, {whole / half:0.0} times what half of it takes");

            double Median(int length)
            {
                var phrase = begin + string.Concat(Enumerable.Repeat(again, (length - begin.Length) / again.Length));
                return Enumerable.Range(0, Runs).Select(_ => Seconds(interpreter, phrase)).Order().ElementAt(Runs / 2);
            }
        }

        return 0;
    }

    private static double Seconds(Interpreter interpreter, string phrase)
    {
        var start = Stopwatch.GetTimestamp();
        interpreter.Interpret(phrase);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
