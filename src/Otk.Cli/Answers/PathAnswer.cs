using Otk.App;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;

namespace Otk.Cli.Answers;

/// <summary>Only the path of the document that is shown.</summary>
internal sealed class PathAnswer(Host host) : TextAnswer(host)
{
    public override void Tell(Intent intent, Outcome? outcome)
    {
        if (outcome is not Outcome.Shown shown)
        {
            base.Tell(intent, outcome);
            return;
        }

        Host.Out.Write(shown.Document.DisplayPath + "\n");
        TellDamage(shown);
    }
}
