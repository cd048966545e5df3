using Otk.App;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;

namespace Otk.Cli.Answers;

/// <summary>What was being worked on, for those who read it without having asked.</summary>
/// <param name="host">Where to.</param>
/// <param name="text">The text; empty where there is nothing to say.</param>
internal sealed class ResumeAnswer(Host host, Func<Outcome.Resumed, string> text) : TextAnswer(host)
{
    public override void Tell(Intent intent, Outcome? outcome)
    {
        if (outcome is Outcome.Resumed resumed)
            Host.Out.Write(text(resumed));
        else
            base.Tell(intent, outcome);
    }
}
