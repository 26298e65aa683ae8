using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Infrastructure.Payouts;

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

    /// <summary>The next payout; null when there is none.</summary>
    public FigureMark? NextMark =>
        Standing.Next is { } next ? Marks.Of(PayoutFigure.Amount, FigureSubject.Of(Agreement.AgreementId, next)) : null;

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
