namespace Otk.Model.Intents;

/// <summary>The document that an intent is about, where it is about one.</summary>
public static class IntentTarget
{
    /// <summary>The reference in the intent; null where it has none.</summary>
    public static DocumentRef? Target(this Intent intent) =>
        intent switch
        {
            Intent.CreateSpec i => i.Plan,
            Intent.Scout i => i.Spec,
            Intent.Execute i => i.Spec,
            Intent.SetStatus i => i.Target,
            Intent.SetOwner i => i.Target,
            Intent.SetTitle i => i.Target,
            Intent.Log i => i.Spec,
            Intent.Check i => i.Spec,
            Intent.SetAfter i => i.Target,
            Intent.History i => i.Target,
            Intent.Graph i => i.Target,
            Intent.Archive i => i.Target,
            Intent.Restore i => i.Target,
            Intent.Claim i => i.Target,
            Intent.Release i => i.Target,
            Intent.Show i => i.Target,
            _ => null,
        };

    /// <summary>The intent with another reference; the intent itself where it has none.</summary>
    public static Intent WithTarget(this Intent intent, DocumentRef target) =>
        intent switch
        {
            Intent.CreateSpec i => i with { Plan = target },
            Intent.Scout i => i with { Spec = target },
            Intent.Execute i => i with { Spec = target },
            Intent.SetStatus i => i with { Target = target },
            Intent.SetOwner i => i with { Target = target },
            Intent.SetTitle i => i with { Target = target },
            Intent.Log i => i with { Spec = target },
            Intent.Check i => i with { Spec = target },
            Intent.SetAfter i => i with { Target = target },
            Intent.History i => i with { Target = target },
            Intent.Graph i => i with { Target = target },
            Intent.Archive i => i with { Target = target },
            Intent.Restore i => i with { Target = target },
            Intent.Claim i => i with { Target = target },
            Intent.Release i => i with { Target = target },
            Intent.Show i => i with { Target = target },
            _ => intent,
        };
}
