using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Outcomes;

/// <summary>What came of an intent: parts that every way of telling walks, and what it says to what goes on.</summary>
/// <remarks>The cases are closed: they are the nested records, in a file for each family of intents.</remarks>
public abstract partial record Outcome
{
    private Outcome() { }

    /// <summary>What to tell, in order.</summary>
    public abstract IEnumerable<Part> Parts { get; }

    /// <summary>The documents that it made or named, so that a later clause can say "it".</summary>
    public abstract IReadOnlyList<Document> Named { get; }

    /// <summary>The hooks that are run after it, each once; none where nothing was changed.</summary>
    public abstract IReadOnlyList<string> Events { get; }

    /// <summary>True where what was looked at is not in order: exit status 1.</summary>
    public virtual bool IsUnwell => false;

    /// <summary>True where it quotes documents, which anybody may have written.</summary>
    public virtual bool QuotesDocuments => true;

    /// <summary>Documents that were met on the way and cannot be read, or are odd; each is told of once.</summary>
    public IReadOnlyList<Problem> Damaged { get; init; } = [];
}
