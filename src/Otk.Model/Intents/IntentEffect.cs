namespace Otk.Model.Intents;

/// <summary>What carrying an intent out does to the workspace.</summary>
public static class IntentEffect
{
    /// <summary>True where the intent may change documents, or otk's own files; false where it only looks.</summary>
    public static bool Changes(this Intent intent) =>
        intent
            is not (
                Intent.List
                or Intent.Show
                or Intent.Resume
                or Intent.Next { Take: false }
                or Intent.OwnerWho
                or Intent.Help
                or Intent.Board
                or Intent.Doctor { Fix: false }
                or Intent.Undo { OnlyList: true }
                or Intent.History
                or Intent.Search
                or Intent.Graph
                or Intent.Hooks
                or Intent.Report
                or Intent.Watch
                or Intent.Orchestrate { DryRun: true }
            );

    /// <summary>
    /// True where the intent's changes cannot be one set with those of others: it works on the journal, or sets the
    /// workspace up.
    /// </summary>
    public static bool GoesAlone(this Intent intent) =>
        intent.Changes() && intent is Intent.Undo or Intent.Doctor { Fix: true } or Intent.Initialize;
}
