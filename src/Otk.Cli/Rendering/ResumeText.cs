using Otk.Engine.Outcomes;

namespace Otk.Cli.Rendering;

/// <summary>A way to tell what was being worked on, for those who read it without having asked.</summary>
internal abstract class ResumeText
{
    /// <summary>The text; empty where there is nothing to say.</summary>
    public abstract string Of(Outcome.Resumed resumed);
}
