using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;

namespace SozialraumBudget.Web.Pages.OwnBudget;

/// <summary>One agreement of the provider in the chosen year, with everything its coordinator needs.</summary>
public sealed record OwnAgreement(
    AgreementStanding Agreement,
    FixedBudget? Budget,
    IReadOnlyList<CostTypeInForce> CostTypes,
    IReadOnlyList<RetentionPart> Parts,
    IReadOnlyList<DeductionStanding> Deductions
)
{
    public Standing Standing => Agreement.Standing;

    /// <summary>What the provider can still do first, by deadline; then what waits for the office; accepted parts last.</summary>
    public IEnumerable<RetentionPart> InOrder =>
        Parts
            .OrderBy(static p =>
                p.State switch
                {
                    RetentionState.Open or RetentionState.Rejected => 0,
                    RetentionState.Submitted => 1,
                    _ => 2,
                }
            )
            .ThenBy(static p => p.DueOn);

    public RetentionFigures Proofs => RetentionFigures.Of(Standing.Facts.Parts);
}
