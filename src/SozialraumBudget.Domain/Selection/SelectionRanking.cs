using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Selection;

/// <summary>Points of an applicant by number of the criterion, each 0 to 10.</summary>
public sealed record ScoredProvider(Guid ProviderId, string Name, IReadOnlyDictionary<int, int> Points);

/// <summary>An applicant with its place.</summary>
/// <param name="Total">Sum of weight × points, exact, 0 to 10; null while a criterion has no points.</param>
/// <param name="Place">1 for the most points; the same for equal totals; null without a total.</param>
/// <param name="IsTied">Another applicant has exactly the same total.</param>
public sealed record RankedProvider(Guid ProviderId, string Name, Traced? Total, int? Place, bool IsTied);

/// <summary>Applicants by their weighted totals; nothing is rounded, so that a tie is one and what differs is none.</summary>
public static class SelectionRanking
{
    public const string Unit = "Punkte";

    /// <returns>The most points first, equal ones by name; those without a total at the end.</returns>
    public static IReadOnlyList<RankedProvider> Of(
        IReadOnlyList<SelectionCriterion> criteria,
        IReadOnlyCollection<ScoredProvider> applicants
    )
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(applicants);
        var totals = applicants.Select(a => (Applicant: a, Total: TotalOf(criteria, a))).ToList();
        return
        [
            .. from one in totals
            let value = one.Total?.Value
            let place = value is null ? (int?)null : 1 + totals.Count(o => o.Total?.Value > value)
            orderby place ?? int.MaxValue, one.Applicant.Name
            select new RankedProvider(
                one.Applicant.ProviderId,
                one.Applicant.Name,
                one.Total,
                place,
                value is not null && totals.Count(o => o.Total?.Value == value) > 1
            ),
        ];
    }

    private static Traced? TotalOf(IReadOnlyList<SelectionCriterion> criteria, ScoredProvider applicant) =>
        criteria.Count == 0 || Enumerable.Range(0, criteria.Count).Any(i => !applicant.Points.ContainsKey(i))
            ? null
            : Traced
                .Sum(
                    $"Gewichtete Punkte {applicant.Name}",
                    "Summe (Gewicht × Punkte)",
                    [
                        .. criteria.Select(
                            (c, i) =>
                                Traced
                                    .Product(
                                        c.Name,
                                        "Gewicht × Punkte",
                                        Traced.Input("Gewicht", c.Weight),
                                        Traced.Number("Punkte von 10", applicant.Points[i], Unit)
                                    )
                                    .As(Unit)
                        ),
                    ]
                )
                .As(Unit);
}
