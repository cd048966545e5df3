using Otk.App;
using Otk.App.Json;
using Otk.App.Phrases;
using Otk.App.Rendering;
using Otk.Cli.Answers;
using Otk.Cli.Interactive;
using Otk.Cli.Phrases;
using Otk.Model.Commands;
using Otk.Model.Problems;
using Otk.Phrases;

namespace Otk.Cli;

/// <summary>The program <c>otk-new</c>: says in plain words what one wants.</summary>
public static class OtkNewProgram
{
    /// <summary>The text of <c>--help</c>.</summary>
    internal const string Usage = """
        otk-new: say what you want

        Usage:
          otk-new "PHRASE"            carry it out
          otk-new --explain "PHRASE"  tell what was understood; change nothing
          otk-new --dry-run "PHRASE"  print the commands it stands for; change nothing
          otk-new -                   read the phrase from standard input
          otk-new                     on a terminal: say one thing after another

        Options:
          --json        one JSON object on one line
          --batch       with --dry-run --json: one phrase a line from standard input,
                        one object a line (the two characters \n stand for a break)
          --yes         do not ask before many documents are put away or forced
          --color WHEN  always, never or auto
          --version     the version
          --help        this text

        Examples:
          otk-new "plan 'Add user authentication' and mark it ready"
          otk-new "generate spec for ready plans"
          otk-new "scout the spec"

        What can be said: otk-new help      Commands for scripts: otk help

        """;

    /// <summary>Runs the program; its exit status.</summary>
    public static int Run(string[] args, Host host) => host.Run(() => Run(PhraseArguments.Read(args), host));

    private static int Run(PhraseArguments arguments, Host host)
    {
        host.Colour = arguments.Colour;
        if (arguments.Misspelt is { } slip)
            return Answer
                .Of(host, arguments.Json)
                .Fail(
                    Problem.Usage(
                        $"There is no option '{slip.Written}'.",
                        $"otk-new {slip.Meant} \"PHRASE\"",
                        "otk-new --help"
                    )
                );
        if (arguments.Help)
            return Print(host, Usage);
        if (arguments.Version)
            return Print(host, $"otk-new {OtkVersion.Text}\n");
        if (arguments.Batch)
            return Batch(arguments, host);
        var phrase = arguments.FromInput ? host.In().ReadToEnd().TrimEnd('\n', '\r') : arguments.Phrase;
        if (string.IsNullOrWhiteSpace(phrase))
        {
            if (arguments.Json)
                return Answer
                    .Of(host, json: true)
                    .Fail(Problem.Usage("The phrase is empty.", "otk-new \"plan 'Add search' and mark it ready\""));
            if (host.CanAsk && !arguments.FromInput)
                return PhraseLoop.Run(host);
            host.Error.Write(Usage);
            return 2;
        }

        var meaning = new Interpreter(PhraseGrammar.Of(host), host.Clock).Interpret(phrase);
        if (arguments.Explain && !arguments.Json)
            return Explanation.Write(host.Out, meaning);
        if (arguments.DryRun || arguments.Explain)
            return DryRun(arguments, host, meaning);
        var session = new Session(host, Answer.Of(host, arguments.Json));
        if (meaning.Partly is { } partly && host.CanAsk && !arguments.Json)
            return PartlyRead.Ask(host, phrase, partly) ? session.RunPhrase(phrase, partly.Intents) : 2;
        if (meaning.Verdict != Verdict.Understood)
            return Refuse(arguments, host, meaning);
        Explanation.Unread(host.Error, meaning);
        if (meaning.Corrections.Count > 0 && session.Refusal(meaning.Intents) is { Kind: ProblemKind.Refused } refusal)
        {
            // Nobody is asked whether a word was mistyped in what is refused anyway.
            if (!arguments.Json && meaning.Intents is [var only])
                host.Out.Write($"→ {Printable.Line(CommandLineText.For([only])[0])}\n");
            return session.Fail(refusal);
        }

        if (
            RepairGuard.Check(meaning, host.CanAsk && !arguments.Json ? q => Confirmation.Ask(host, q) : null) is
            { } refused
        )
            return session.Fail(refused);
        return
            ManyAgreed.To(
                host,
                session,
                meaning.Intents,
                arguments.Yes,
                host.CanAsk && !arguments.Json,
                $"otk-new --yes {CommandLineText.Quote(phrase)}",
                out var status
            )
                is { } agreed
            ? session.RunPhrase(phrase, agreed)
            : status;
    }

    private static int Batch(PhraseArguments arguments, Host host)
    {
        if (!arguments.DryRun || !arguments.Json)
        {
            return Answer
                .Of(host, arguments.Json)
                .Fail(
                    Problem.Usage(
                        "--batch only reads: it goes with --dry-run --json.",
                        "otk-new --dry-run --json --batch < phrases.txt"
                    )
                );
        }

        var interpreter = new Interpreter(PhraseGrammar.Of(host), host.Clock);
        var input = host.In();
        while (input.ReadLine() is { } line)
            host.Out.Write(
                InterpretationJson.Text(interpreter.Interpret(line.Replace("\\n", "\n", StringComparison.Ordinal)))
                    + "\n"
            );
        return 0;
    }

    private static int DryRun(PhraseArguments arguments, Host host, Interpretation meaning)
    {
        if (!arguments.Json && meaning.Verdict != Verdict.Understood)
            return Refuse(arguments, host, meaning);
        if (arguments.Json)
            host.Out.Write(InterpretationJson.Text(meaning) + "\n");
        else
            host.Out.Write(string.Concat(CommandLineText.For(meaning.Intents).Select(c => Printable.Line(c) + "\n")));
        return ExitStatus(meaning);
    }

    private static int Refuse(PhraseArguments arguments, Host host, Interpretation meaning)
    {
        if (arguments.Json)
            host.Out.Write(InterpretationJson.Text(meaning) + "\n");
        else
            Explanation.Refuse(host.Error, meaning);
        return ExitStatus(meaning);
    }

    private static int ExitStatus(Interpretation meaning) =>
        meaning.Verdict switch
        {
            Verdict.Understood => 0,
            Verdict.Ambiguous => 3,
            _ => 2,
        };

    private static int Print(Host host, string text)
    {
        host.Out.Write(text);
        return 0;
    }
}
