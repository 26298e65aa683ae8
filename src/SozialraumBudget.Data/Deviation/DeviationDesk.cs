using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Deviation;

namespace SozialraumBudget.Data.Deviation;

/// <summary>Plan and actual of an agreement's cost types, from January to the end of its last accepted return.</summary>
/// <param name="Types">In the order of the budget; plan for these months. Empty without cost types, or before the first acceptance.</param>
public sealed record AgreementDeviation(SteeredAgreement Agreement, Guid? BudgetId, IReadOnlyList<CostTypeFigures> Types)
{
    /// <summary>Null where there is nothing to compare.</summary>
    public DeviationSum? Figures { get; } = Types.Any(static t => t.Planned > 0) ? DeviationSum.Of(CostDeviation.Of(Types)) : null;

    /// <summary>Why there are no figures; null where there are.</summary>
    public DeviationGap? Gap =>
        Figures is not null ? null
        : BudgetId is null ? DeviationGap.NoCostTypes
        : DeviationGap.NothingAccepted;
}

/// <summary>Deviations of a year, under the user's row security: a handful of queries, whatever the number of hour rows.</summary>
public sealed class DeviationDesk(AppDbContext db, SteeringDesk steering)
{
    /// <summary>All agreements of the year, by area.</summary>
    public async Task<IReadOnlyList<AgreementDeviation>> OfYearAsync(int year, CancellationToken cancellation = default)
    {
        var agreements = await steering.AgreementsAsync(year, cancellation);
        var types = (await CostTypeInForce.LoadAsync(db, year, cancellation)).ToLookup(static t => t.AgreementId);
        return
        [
            .. agreements.Select(one =>
            {
                var plan = types[one.Standing.AgreementId].ToList();
                return new AgreementDeviation(
                    one,
                    plan.Count == 0 ? null : plan[0].FixedBudgetId,
                    one.Figures is { Types: { } actual } figures
                        ?
                        [
                            .. PlannedCostType
                                .Against(
                                    [
                                        .. plan.Select(static t => new PlannedCostType(
                                            FormattableString.Invariant($"{t.Position + 1}"),
                                            t.Cases,
                                            t.Value
                                        )),
                                    ],
                                    actual
                                )
                                .Select(t => t.UpTo(figures.Months)),
                        ]
                        : []
                );
            }),
        ];
    }
}
