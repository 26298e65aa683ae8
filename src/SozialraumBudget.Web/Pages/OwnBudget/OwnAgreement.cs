using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using RetentionPart = SozialraumBudget.Data.Payouts.RetentionPart;

namespace SozialraumBudget.Web.Pages.OwnBudget;

/// <summary>One agreement of the provider in the chosen year, with everything its coordinator needs.</summary>
public sealed record OwnAgreement(
    AgreementStanding Agreement, FixedBudget? Budget, IReadOnlyList<CostTypeInForce> CostTypes, IReadOnlyList<PlannedPayout> Plan, IReadOnlyList<RetentionPart> Parts)
{
    /// <summary>Earliest instalment that is not paid.</summary>
    public PlannedPayout? Next => Plan.Where(static p => !p.IsPaid).MinBy(static p => p.DueOn);

    /// <summary>Released and not yet taken by a prepared payout.</summary>
    public Money Waiting => Agreement.Standing.Released - Money.Sum(Plan.Where(static p => p.State == PayoutState.Prepared).Select(static p => p.ReleasedRetention ?? Money.Zero));

    /// <summary>What the next payout is expected to be: the prepared amount, or instalment and what was released.</summary>
    public Money? NextAmount => Next is not { } next ? null : next.Amount ?? next.Instalment + Waiting;

    public Money Missing => SumOf(RetentionState.Open, RetentionState.Rejected);

    public Money Submitted => SumOf(RetentionState.Submitted);

    public Money Accepted => SumOf(RetentionState.Accepted);

    public int MissingCount => Parts.Count(static p => p.State is RetentionState.Open or RetentionState.Rejected);

    private Money SumOf(params RetentionState[] states) => Money.Sum(Parts.Where(p => states.Contains(p.State)).Select(static p => p.Amount));
}
