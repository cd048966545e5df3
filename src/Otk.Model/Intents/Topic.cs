namespace Otk.Model.Intents;

/// <summary>Where help tells of a command, or of the phrases of an intent.</summary>
/// <param name="Heading">The heading: what one wants.</param>
/// <param name="Place">The place below it, from 1.</param>
public sealed record Topic(string Heading, int Place)
{
    /// <summary>The headings of commands, in the order of the work.</summary>
    public static class OfCommands
    {
        internal const string Idea = "From an idea to the work";
        internal const string Work = "While you work";
        internal const string Look = "Look";
        internal const string Order = "Keep things in order";

        /// <summary>Working together; also what is no intent.</summary>
        public const string Together = "Work together";

        /// <summary>Setting up; also what is no intent.</summary>
        public const string SetUp = "Set up";

        /// <summary>All of them.</summary>
        public static IReadOnlyList<string> All { get; } = [Idea, Work, Look, Together, Order, SetUp];
    }

    /// <summary>The headings of phrases, in the order of the work.</summary>
    public static class OfPhrases
    {
        internal const string WriteDown = "Write down what to build";
        internal const string DoIt = "Do it";
        internal const string See = "See where things are";
        internal const string Together = "Work together";
        internal const string Order = "Keep things in order";
        internal const string SetUp = "Set up";
        internal const string Legacy = "As otk 1.x did";

        /// <summary>Making SPECs.</summary>
        public const string SayHow = "Say how";

        /// <summary>All of them.</summary>
        public static IReadOnlyList<string> All { get; } =
        [WriteDown, SayHow, DoIt, See, Together, Order, SetUp, Legacy];
    }
}
