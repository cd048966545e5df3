namespace Otk.Workspace.Changes;

/// <summary>What somebody asked for, which may take several change sets.</summary>
/// <param name="Text">The command or phrase, as history shows it.</param>
/// <param name="Group">Tells the change sets of one act from those of others.</param>
/// <param name="Time">When it was begun.</param>
/// <param name="By">Who asked for it, as <c>OTK_OWNER</c> or the owner's file said; empty for whoever owns new
/// documents in this clone.</param>
public sealed record Act(string Text, string Group, DateTimeOffset Time, string By = "");
