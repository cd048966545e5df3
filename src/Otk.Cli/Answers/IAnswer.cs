using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Cli.Answers;

/// <summary>
/// A way to tell what came of a command or a phrase. It is chosen once, where the command line is read.
/// </summary>
internal interface IAnswer
{
    /// <summary>True where a person reads it: several outcomes one after another, the first that is bad the
    /// last.</summary>
    bool IsForPeople { get; }

    /// <summary>True where a person can be asked which document is meant.</summary>
    bool MayAsk { get; }

    /// <summary>Begins the answer to several intents, which are those of a phrase or (null) of a command.</summary>
    void Begin(string? phrase);

    /// <summary>Tells which command comes next of those that a phrase stands for.</summary>
    void Next(string command);

    /// <summary>Tells which command kept all of them from being carried out.</summary>
    void NothingDone(string refused);

    /// <summary>Tells what came of an intent; null of help, which is the program's own.</summary>
    void Tell(Intent intent, Outcome? outcome);

    /// <summary>Tells what happened while the plans are watched.</summary>
    void Watched(Intent intent, Outcome.Orchestrated outcome);

    /// <summary>Ends the answer to several intents: why one was not carried out, or null.</summary>
    /// <returns>The exit status.</returns>
    int End(Problem? problem);

    /// <summary>Tells a problem; its exit status.</summary>
    int Fail(Problem problem);
}
