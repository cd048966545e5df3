using System.Globalization;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>Finds the item of a document that is meant.</summary>
internal static class ItemSearch
{
    /// <summary>By number, else by all words, else by beginnings of words; several are told with their
    /// numbers.</summary>
    public static Result<TrackedItem> Find(IReadOnlyList<TrackedItem> items, string wanted, Document spec)
    {
        if (items.Count == 0)
            return Problem.Failed(
                $"{spec.Id.Stem} has no items.",
                spec.At("id"),
                spec.Kind == DocumentKind.Spec
                    ? $"otk scout {spec.Id.Stem}"
                    : $"otk item add {spec.Id.Stem} 'what to do'"
            );
        if (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= items.Count
                ? items[number - 1]
                : Problem.Failed(
                    $"{spec.Id.Stem} has no item {number}: it has {items.Count}.",
                    spec.At("id"),
                    $"otk show {spec.Id.Stem}"
                );
        var words = TextMatch.Words(wanted);
        Func<TrackedItem, bool>[] stages =
        [
            i => TextMatch.Same(TextMatch.Words(i.Text), words),
            i => TextMatch.HasAll(TextMatch.Words(i.Text), words),
            i => TextMatch.HasAllBegun(TextMatch.Words(i.Text), words),
        ];
        foreach (var stage in stages)
        {
            var found = items.Where(stage).ToList();
            if (found is [var one])
                return one;
            if (found.Count > 1)
            {
                return new Problem(
                    ProblemKind.Ambiguous,
                    $"{found.Count} items of {spec.Id.Stem} are meant by '{wanted}'; which one?"
                )
                {
                    Candidates =
                    [
                        .. found.Select(i => new Candidate(
                            $"{i.Number}",
                            i.Text,
                            i.Done ? "done" : "open",
                            spec.DisplayPath
                        )),
                    ],
                    Mend = ["name it by its number"],
                };
            }
        }

        return Problem.Failed($"{spec.Id.Stem} has no item '{wanted}'.", spec.At("id"), $"otk show {spec.Id.Stem}");
    }
}
