using Otk.Model.Problems;
using Otk.Workspace.Changes;

namespace Otk.Engine.Diagnosis;

/// <summary>Something that is not in order, and the changes that mend it where there is one right answer.</summary>
internal sealed record Ailment(Problem Problem, params FileChange[] Fix);
